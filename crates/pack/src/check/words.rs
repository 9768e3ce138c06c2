//! Texts as words and sentences, for rules that count and compare them.

/// The words of a text in lower case: runs of letters, with inner apostrophes and hyphens split.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    words_as_written(text).map(str::to_lowercase)
}

/// The words of a text in their own case.
pub(super) fn words_as_written(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
}

/// Words as a reader counts them.
pub(super) fn n_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The sentences of a text; rows of tables are none.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with('|'))
        .flat_map(line_sentences)
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// A sentence ends with a full stop, question or exclamation mark before a space and a capital.
fn line_sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, letter) in line.char_indices() {
        let next_is_capital = || {
            let rest = line[at..].trim_start_matches([' ', '"', '“', '(']);
            rest.starts_with(|next: char| next.is_uppercase() || next.is_numeric())
        };
        if ended && letter.is_whitespace() && next_is_capital() {
            found.push(line[start..at].trim());
            start = at;
        }
        ended = matches!(letter, '.' | '?' | '!') || (ended && matches!(letter, '"' | '”' | ')'));
    }
    found.push(line[start..].trim());
    found
}

/// The sentences that ask something.
pub(super) fn questions(text: &str) -> Vec<&str> {
    sentences(text)
        .into_iter()
        .filter(|sentence| sentence.contains('?'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_a_capital() {
        let text = "A firm owes 3.5 hours. It pays. \"Why?\" Who asks?\n| a | b |\nLast one";
        assert_eq!(
            sentences(text),
            [
                "A firm owes 3.5 hours.",
                "It pays.",
                "\"Why?\"",
                "Who asks?",
                "Last one"
            ]
        );
        assert_eq!(questions("Facts. What now?"), ["What now?"]);
    }
}
