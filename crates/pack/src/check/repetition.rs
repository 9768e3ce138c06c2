//! Questions that say the same again: stems that share their words. That a concept has several
//! questions is wanted; that two of them read alike is not.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::words::words;
use crate::decode::reading::QuestionSheet;
use crate::problem::Findings;
use crate::rule::Rule;

/// Words in a shingle.
const SHINGLE: usize = 3;
/// Stems are near-duplicates when they share this percentage of their shingles (Jaccard; Broder,
/// "On the resemblance and containment of documents", 1997).
const NEAR_PERCENT: usize = 40;
/// A shingle in more stems than this is a phrase of the field and tells nothing.
const MAX_STEMS_OF_A_PHRASE: usize = 40;

pub(super) fn check(sheet: &QuestionSheet, findings: &mut Findings) {
    near_duplicates(sheet, findings);
}

fn near_duplicates(sheet: &QuestionSheet, findings: &mut Findings) {
    let shingles: Vec<HashSet<u64>> = sheet
        .items
        .iter()
        .map(|item| shingles(&item.question.stem))
        .collect();
    let mut stems_of: HashMap<u64, Vec<usize>> = HashMap::new();
    for (item_idx, stem) in shingles.iter().enumerate() {
        for shingle in stem {
            stems_of.entry(*shingle).or_default().push(item_idx);
        }
    }
    let mut n_shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for stems in stems_of
        .values()
        .filter(|stems| stems.len() <= MAX_STEMS_OF_A_PHRASE)
    {
        for (nth, earlier) in stems.iter().enumerate() {
            for later in &stems[nth + 1..] {
                *n_shared.entry((*earlier, *later)).or_default() += 1;
            }
        }
    }
    for ((earlier, later), n_common) in n_shared {
        let n_all = shingles[earlier].len() + shingles[later].len() - n_common;
        if n_common * 100 >= n_all * NEAR_PERCENT {
            let (earlier, later) = (&sheet.items[earlier], &sheet.items[later]);
            let facts = format!("{} and {}", earlier.question.id, later.question.id);
            let place = format!("{}/stem", later.pointer);
            findings.add(Rule::NearDuplicate, &sheet.file, place, facts);
        }
    }
}

/// Hashes of the runs of three words; of the whole text when it has fewer.
fn shingles(text: &str) -> HashSet<u64> {
    let words: Vec<String> = words(text).collect();
    let hash = |run: &[String]| {
        // The default keys are fixed, and the hash never leaves this function's callers.
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        hasher.finish()
    };
    if words.len() < SHINGLE {
        return HashSet::from([hash(&words)]);
    }
    words.windows(SHINGLE).map(hash).collect()
}
