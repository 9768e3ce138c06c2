//! A check's problems as text and as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use docket_pack::{Problem, Rule, Severity};
use serde::Serialize;

#[derive(Serialize)]
pub struct Report {
    pub errors: usize,
    pub warnings: usize,
    pub problems: Vec<Problem>,
}

impl Report {
    pub fn of(problems: Vec<Problem>) -> Self {
        let errors = problems
            .iter()
            .filter(|problem| problem.severity() == Severity::Error)
            .count();
        Self {
            errors,
            warnings: problems.len() - errors,
            problems,
        }
    }

    /// Each problem on two lines, then how often each rule is broken, then a summary.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut by_rule: BTreeMap<Rule, usize> = BTreeMap::new();
        for problem in &self.problems {
            *by_rule.entry(problem.rule).or_default() += 1;
            let _ = writeln!(
                text,
                "{} [{}] {}/{}{}\n    {}. {}",
                word(problem.severity()),
                problem.rule.id(),
                problem.pack,
                problem.file,
                if problem.pointer.is_empty() {
                    String::new()
                } else {
                    format!("#{}", problem.pointer)
                },
                problem.message(),
                problem.remedy()
            );
        }
        for (rule, n) in by_rule {
            let _ = writeln!(text, "{n:6} {:7} {}", word(rule.severity()), rule.id());
        }
        let _ = writeln!(text, "{} errors, {} warnings", self.errors, self.warnings);
        text
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
