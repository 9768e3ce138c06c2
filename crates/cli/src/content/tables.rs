//! A pack's counts as a table.

use std::fmt::Write as _;

use docket_pack::{AreaStats, Stats};

pub fn text(stats: &Stats) -> String {
    let mut text = format!(
        "{}\n{:8} {:>8} {:>5} {:>6} {:>5} {:>7}  {:18} {:>7} {:>9} {:>5} {:>5}\n",
        stats.pack,
        "area",
        "practice",
        "mock",
        "recall",
        "apply",
        "analyze",
        "key at place",
        "longest",
        "concepts",
        "quota",
        "forms"
    );
    for area in &stats.areas {
        row(&mut text, area);
    }
    let sum = |n: fn(&AreaStats) -> u32| stats.areas.iter().map(n).sum::<u32>();
    let _ = writeln!(
        text,
        "{} practice, {} mock, {} of {} concepts covered; mock questions for {} forms without overlap\n",
        sum(|area| area.n_practice),
        sum(|area| area.n_mock),
        sum(|area| area.n_concepts_covered),
        sum(|area| area.n_concepts),
        stats.n_forms
    );
    text
}

fn row(text: &mut String, area: &AreaStats) {
    let n = area.n_questions();
    let positions: Vec<String> = area.key_positions.iter().map(|k| percent(*k, n)).collect();
    let forms = area.n_forms().map_or("-".to_owned(), |n| n.to_string());
    let _ = writeln!(
        text,
        "{:8} {:>8} {:>5} {:>6} {:>5} {:>7}  {:18} {:>7} {:>9} {:>5} {:>5}",
        area.subdomain,
        area.n_practice,
        area.n_mock,
        percent(area.n_recall, n),
        percent(area.n_apply, n),
        percent(area.n_analyze, n),
        positions.join(" "),
        percent(area.n_key_longest, n),
        format!("{}/{}", area.n_concepts_covered, area.n_concepts),
        area.quota,
        forms
    );
}

fn percent(part: u32, whole: u32) -> String {
    match whole {
        0 => "-".to_owned(),
        whole => format!("{}%", (part * 100 + whole / 2) / whole),
    }
}
