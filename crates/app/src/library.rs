//! The packs that can be studied, and what is wrong with them.

use docket_domain::id::PackId;
use docket_pack::{Pack, Problem, decode};

use crate::env::Env;

/// Where a pack comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Inside the program.
    Bundled,
    /// The learner's folder of packs.
    Folder,
}

#[derive(Debug)]
pub struct Loaded {
    pub pack: Pack,
    pub origin: Origin,
}

/// Every usable pack. The first of two with the same id counts; those of the learner's folder
/// come after the bundled ones.
#[derive(Debug, Default)]
pub struct Library {
    packs: Vec<Loaded>,
    problems: Vec<Problem>,
}

impl Library {
    pub fn read(env: &mut dyn Env) -> Self {
        let mut library = Self::default();
        for (origin, files) in env.read_packs() {
            match files {
                Err(problem) => library.problems.push(*problem),
                Ok(files) => {
                    let decoded = decode(&files);
                    library.problems.extend(decoded.problems);
                    if let Some(pack) = decoded.pack {
                        library.add(pack, origin);
                    }
                }
            }
        }
        library
    }

    fn add(&mut self, pack: Pack, origin: Origin) {
        if self.pack(&pack.about.id).is_none() {
            self.packs.push(Loaded { pack, origin });
        }
    }

    /// The largest first: what most people came for.
    pub fn packs(&self) -> Vec<&Loaded> {
        let mut packs: Vec<&Loaded> = self.packs.iter().collect();
        packs.sort_by_key(|loaded| std::cmp::Reverse(loaded.pack.bank.questions().len()));
        packs
    }

    pub fn pack(&self, id: &PackId) -> Option<&Pack> {
        self.packs
            .iter()
            .map(|loaded| &loaded.pack)
            .find(|pack| pack.about.id == *id)
    }

    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}
