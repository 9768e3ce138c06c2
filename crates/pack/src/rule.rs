//! Every rule of the pack format: its id, how grave a breach is, what is wrong and what to do.

use crate::problem::Severity;

macro_rules! rules {
    ($($variant:ident $id:literal $severity:ident $what:literal $remedy:literal;)*) => {
        /// A rule that a pack can break.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $what] $variant,)*
        }

        impl Rule {
            /// Every rule, from the folder down to the single word.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The rule's name in kebab case; stable.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What is wrong, without the facts of the case.
            pub fn what(self) -> &'static str {
                match self { $(Self::$variant => $what,)* }
            }

            /// What to do about it.
            pub fn remedy(self) -> &'static str {
                match self { $(Self::$variant => $remedy,)* }
            }
        }
    };
}

rules! {
    // The folder and its files.
    UnsafePath "unsafe-path" Error "the path is not a safe relative path" "Name files with plain relative paths inside the pack's folder.";
    TooManyFiles "too-many-files" Error "the pack has too many files" "Leave out what isn't part of the pack.";
    FileTooLarge "file-too-large" Error "the file is too large" "Split it or shorten it: 8 MiB is the limit for a file.";
    PackTooLarge "pack-too-large" Error "the pack is too large" "Shorten it: 64 MiB is the limit for a pack.";
    UnexpectedFile "unexpected-file" Warning "the file is no part of the format and is not read" "Move it out of the pack's folder, or correct its name.";
    MissingFile "missing-file" Error "the file is missing" "Add it; see docs/pack-format.md.";
    UnreadableFile "unreadable-file" Error "the file cannot be read" "Check that it exists, that you may read it, and that it is no link.";
    NotUtf8 "not-utf8" Error "the file is not UTF-8 text" "Save it as UTF-8.";
    ByteOrderMark "byte-order-mark" Warning "the file begins with a byte order mark" "Save it as UTF-8 without a byte order mark.";
    JsonSyntax "json-syntax" Error "the file is not valid JSON" "Mend the syntax at this place.";
    DuplicateField "duplicate-field" Error "the field is given twice" "Keep one of the two.";
    UnsupportedFormat "unsupported-format" Error "the pack's format version is not one that this Docket reads" "Write `\"format\": 1`, or update Docket.";

    // The shape of the JSON.
    UnknownField "unknown-field" Error "the format has no such field" "Remove it or correct its name.";
    MissingField "missing-field" Error "a field is missing" "Add the field.";
    WrongType "wrong-type" Error "the value is of the wrong type" "Write a value of the wanted type.";
    UnknownValue "unknown-value" Error "the value is not one of the allowed words" "Use one of the allowed words.";
    OutOfRange "out-of-range" Error "the number is out of range" "Write a number within the range.";
    TooShort "too-short" Error "the text or list is too short" "Fill it.";
    TooLong "too-long" Error "the text or list is too long" "Shorten it.";
    Blank "blank" Error "the text is blank" "Write the text.";
    BadDate "bad-date" Error "the date is not a calendar date in the form 2026-11-23" "Write year-month-day.";

    // Ids and what they refer to.
    IdForm "id-form" Error "the id has not the wanted form" "Use letters, digits and hyphens, joined by points as in FM-1, FM-1.trust, FM-1.trust.commingling and FM-1.trust.012.";
    DuplicateId "duplicate-id" Error "the id is used twice" "Give one of the two a new id; never reuse an old one.";
    FileName "file-name" Error "the file's name and its subdomain differ" "Name the file after its subdomain.";
    UnknownSubdomain "unknown-subdomain" Error "the outline has no such subdomain" "Use a subdomain of outline.json.";
    UnknownTopic "unknown-topic" Error "the outline has no such topic" "Use a topic of outline.json.";
    UnknownConcept "unknown-concept" Error "the outline has no such concept" "Use a concept of outline.json, or add it there.";
    ForeignConcept "foreign-concept" Error "the concept belongs to another subdomain than the file" "Move the question to that subdomain's file.";
    UnknownKey "unknown-key" Error "the key is none of the options" "Name one of the option ids.";
    OptionCount "option-count" Error "the number of options is not the exam's" "Write as many options as pack.json says.";
    NoQuestions "no-questions" Error "the pack has no usable question" "Add questions, or mend the ones reported.";
    IdTopic "id-topic" Warning "the question's id does not begin with its concept's topic" "Number the question within its concept's topic; if it is published already, leave it.";

    // The exam's numbers.
    ItemCounts "item-counts" Error "scored and pilot questions don't add up to the exam's items" "Correct the numbers in pack.json.";
    WeightSum "weight-sum" Error "the weights don't add up" "Make the subdomains sum to their domain and the domains to 100 percent.";
    WeightSource "weight-source" Error "the weight has no source" "Say where the weight was published, and when you last looked.";
    MockQuota "mock-quota" Error "there are too few mock questions for one form" "Write more mock questions for this subdomain.";
    TopicCount "topic-count" Warning "the subdomain has an unusual number of topics" "Aim for 6 to 10 topics.";
    ConceptCount "concept-count" Warning "the topic has an unusual number of concepts" "Aim for 3 to 8 concepts.";
    FewQuestions "few-questions" Warning "concepts have fewer than two questions" "Write a second question that looks at the concept from another side.";

    // The text in general.
    Html "html" Error "the text holds HTML" "Use Markdown, and backticks around a sign such as `<`.";
    Link "link" Error "the text holds a link or an image" "Put the address into a source's locator.";
    OddCharacter "odd-character" Warning "the text holds an invisible or control character" "Delete it.";
    Misspelling "misspelling" Warning "a word is misspelled" "Correct the spelling.";
    BritishSpelling "british-spelling" Warning "a word is spelled the British way in an American text" "Use the American spelling.";
    LongSentence "long-sentence" Warning "a sentence is hard to read: over 45 words" "Split the sentence.";

    // The stem.
    StemQuestion "stem-question" Error "the stem asks no question" "End the stem with a question that can be answered before the options are read.";
    LongStem "long-stem" Warning "the stem has over 110 words" "Cut the facts that the answer doesn't need.";
    NegativeCase "negative-case" Warning "a negative stem's negative word is not in capitals" "Write NOT, EXCEPT or LEAST in capitals, or ask the question positively.";
    NegativeOften "negative-often" Warning "negative stems are not rare in this file" "Ask the questions positively.";
    DoubleNegative "double-negative" Warning "the question has a double negative" "Remove one of the negatives.";

    // The options.
    EqualOptions "equal-options" Error "two options say the same" "Write a different distractor.";
    ForbiddenOption "forbidden-option" Error "an option combines others" "Write four options of their own: no `all of the above`, `none of the above` or `both a and b`.";
    LetterInWhy "letter-in-why" Warning "a rationale refers to an option by its letter" "Name the option's content, as options are shuffled.";
    UnevenOptions "uneven-options" Warning "the options are of uneven length" "Make the options of one kind and about one length.";
    KeyStandsOut "key-stands-out" Warning "the key is much longer than the other options" "Shorten the key or fill out the distractors.";
    AbsoluteWord "absolute-word" Warning "absolute words stand only in distractors" "Remove the absolute word, or use it in the key as well.";
    StemEcho "stem-echo" Warning "a word of the stem returns only in the key" "Use the word in a distractor too, or another word in the key.";
    NumbersShuffled "numbers-shuffled" Error "options that are numbers are shuffled" "Set `order` to `fixed`.";
    NumbersNotRising "numbers-not-rising" Error "options that are numbers don't rise" "Sort the options from the lowest to the highest.";

    // The shares of a file.
    FewSituations "few-situations" Error "fewer than half of the file's questions apply or analyze" "Turn recall questions into situations.";
    MuchRecall "much-recall" Error "more than a third of the file's questions are recall" "Turn recall questions into situations.";
    KeyLongest "key-longest" Error "the key is the longest option too often in this file" "Shorten keys or lengthen distractors until it is so in at most 30 percent.";
    KeyPosition "key-position" Error "the key stands too often or too rarely in one place in this file" "Exchange options until each place holds the key about equally often.";

    // Computed answers.
    ComputationOptions "computation-options" Error "the computation does not give one formula for each option" "Give the key's formula and one for every other option id.";
    Formula "formula" Error "the formula can't be computed" "Use names from `given`, numbers, + - * / and parentheses.";
    ComputedOtherwise "computed-otherwise" Error "the formula gives another number than the option" "Correct the option or the formula.";
    EqualResults "equal-results" Error "two formulas give the same result" "Choose another slip for one of the distractors.";
    GivenNotInStem "given-not-in-stem" Warning "a given number does not stand in the stem" "State the number in the stem.";

    // Repetition.
    NearDuplicate "near-duplicate" Warning "two stems are nearly the same" "Rewrite one of the two so that knowing one doesn't answer the other.";

    // Dates and ratings.
    ReviewDue "review-due" Warning "the question's review_by is less than 60 days away" "Look the fact up again and move the date.";
    ReviewOverdue "review-overdue" Warning "the question's review_by has passed" "Look the fact up again and move the date.";
    FutureDate "future-date" Error "the date lies in the future" "Write the day on which the source was looked up.";
    CompetenceRange "competence-range" Warning "minimal_competence is outside 0.3 to 0.9" "Rate again, or replace a question that is too easy or too hard.";

    // The ledger of reviews.
    NoLedger "no-ledger" Warning "the pack has no ledger of reviews" "Have the questions reviewed and record it in reviews/.";
    UnknownReviewed "unknown-reviewed" Error "the ledger names a question that does not exist" "Correct the id, or remove the entry.";
    ReviewAnswer "review-answer" Error "the entry contradicts itself or the key" "A blind review has an answer among the options and a confidence; it agrees when the answer is the key. A fact check is confirmed or corrected.";
    ReviewVoid "review-void" Warning "the question was changed after its review" "Have it reviewed again.";
    ReviewAgainst "review-against" Warning "the last blind review does not agree with the key" "Rewrite the question and have it reviewed by another, or drop it.";
    NotReviewed "not-reviewed" Warning "questions have no blind review that agrees" "Have them reviewed by somebody who did not write them.";
    NotChecked "not-checked" Warning "questions have no fact check" "Have somebody try to prove their keys and rationales wrong.";

    // Study notes.
    NoteLength "note-length" Warning "the study note is not of 250 to 600 words" "Fill it out or cut it.";
    TopicWithoutNote "topic-without-note" Warning "topics have no study note" "Write notes/<topic>.md.";
}

/// Every rule as rows of a Markdown table: id, severity, what is wrong, what to do.
pub fn rule_table() -> String {
    Rule::ALL
        .iter()
        .map(|rule| {
            let severity = match rule.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let (id, what, remedy) = (rule.id(), rule.what(), rule.remedy());
            format!("| `{id}` | {severity} | {what} | {remedy} |\n")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kebab_case_and_differ() {
        let mut ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        assert!(ids.iter().all(|id| {
            id.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        }));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Rule::ALL.len());
    }
}
