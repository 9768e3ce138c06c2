//! The form of ids.

/// Lower-case letters, digits and single hyphens: `clm`, `wage-hour`.
pub(super) fn is_slug(text: &str) -> bool {
    text.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Letters, digits and single hyphens: `FM`, `FM-1`.
pub(super) fn is_area(text: &str) -> bool {
    is_slug(&text.to_ascii_lowercase())
}

/// A parent's id, a point and a slug: `FM-1.trust`, `FM-1.trust.commingling`.
pub(super) fn is_child(id: &str, parent: &str) -> bool {
    id.strip_prefix(parent)
        .and_then(|rest| rest.strip_prefix('.'))
        .is_some_and(is_slug)
}

/// The subdomain's id, a point, a slug, a point and three digits: `FM-1.trust.012`.
pub(super) fn is_question(id: &str, subdomain: &str) -> bool {
    id.rsplit_once('.').is_some_and(|(topic, number)| {
        number.len() == 3
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && is_child(topic, subdomain)
    })
}

/// major.minor.patch, each a number without a leading zero (Semantic Versioning 2.0.0, without
/// pre-release and build parts).
pub(super) fn is_version(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    parts.len() == 3
        && parts.iter().all(|part| {
            !part.is_empty()
                && part.len() <= 9
                && part.bytes().all(|byte| byte.is_ascii_digit())
                && (part.len() == 1 || !part.starts_with('0'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_form() {
        assert!(is_slug("wage-hour") && !is_slug("Wage") && !is_slug("a--b") && !is_slug(""));
        assert!(is_area("FM-1") && !is_area("FM.1") && !is_area("-1"));
        assert!(is_child("FM-1.trust", "FM-1") && !is_child("FM-12.trust", "FM-1"));
        assert!(is_question("FM-1.trust.012", "FM-1"));
        for id in [
            "FM-1.trust.12",
            "FM-1.trust.0x2",
            "FM-1.012",
            "FM-2.trust.012",
            "012",
            "",
        ] {
            assert!(!is_question(id, "FM-1"), "{id}");
        }
        assert!(is_version("0.1.0") && !is_version("1.0") && !is_version("01.0.0"));
    }
}
