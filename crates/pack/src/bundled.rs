//! The packs that are compiled into the program, so that phones have them too.

use std::borrow::Cow;

use crate::files::PackFiles;

/// A folder's name and its files.
type Embedded = (&'static str, &'static [(&'static str, &'static [u8])]);

mod embedded {
    use super::Embedded;

    include!(concat!(env!("OUT_DIR"), "/bundled.rs"));
}

/// Every pack in `content/`, by folder name, without its ledger of reviews.
pub fn bundled() -> Vec<PackFiles> {
    embedded::PACKS
        .iter()
        .map(|(folder, files)| {
            let files = files
                .iter()
                .map(|(path, bytes)| ((*path).to_owned(), Cow::Borrowed(*bytes)));
            PackFiles::new(folder, files).expect("the build lists safe paths; a test reads them")
        })
        .collect()
}
