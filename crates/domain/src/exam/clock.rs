//! The exam's clock. The core owns it: no screen decides a deadline.

use crate::exam::attempt::{Attempt, Ended, Ending, Entry, Event};
use crate::time::{Span, Timestamp};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// More than zero is left.
    Running {
        remaining: Span,
    },
    /// The time is up and nobody has written it down yet.
    Expired {
        at: Timestamp,
    },
    Ended(Ended),
}

/// The clock of an attempt that has been open without interruption since its last entry.
pub fn at(attempt: &Attempt, now: Timestamp) -> Clock {
    if let Some(ended) = attempt.ended {
        return Clock::Ended(ended);
    }
    let remaining = attempt.deadline() - now.max(attempt.last_at);
    if remaining > Span::ZERO {
        Clock::Running { remaining }
    } else {
        Clock::Expired {
            at: attempt.deadline(),
        }
    }
}

/// What is to be written when the time is up.
pub fn time_up(at: Timestamp) -> Entry {
    Entry {
        at,
        event: Event::Finished {
            ending: Ending::TimeUp,
        },
    }
}

/// What is to be written when an attempt is taken up again after Docket was closed. `alive_until`
/// is its last sign of life; never earlier than the last entry.
pub fn resume(attempt: &Attempt, alive_until: Option<Timestamp>, now: Timestamp) -> Entry {
    let alive_until = alive_until.map_or(attempt.last_at, |at| at.max(attempt.last_at));
    Entry {
        at: now.max(alive_until),
        event: Event::Resumed { alive_until },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::attempt::Flag;
    use crate::id::OptionId;
    use proptest::prelude::*;

    const START: Timestamp = Timestamp(1_800_000_000_000);
    const LIMIT: Span = Span::minutes(240);

    /// Events as `minute act`, e.g. `10 answer 0 b`, `15 move 1`, `20 resume 18`, `30 finish`.
    fn attempt(log: &str) -> Attempt {
        let entries: Vec<Entry> = log
            .split(',')
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(entry)
            .collect();
        Attempt::replay(3, LIMIT, START, &entries)
    }

    fn minute(text: &str) -> Timestamp {
        START + Span::minutes(text.parse().unwrap())
    }

    fn entry(line: &str) -> Entry {
        let words: Vec<&str> = line.split_whitespace().collect();
        let event = match words[1..] {
            ["answer", item, option] => Event::Answered {
                item_idx: item.parse().unwrap(),
                option: OptionId::new(option),
            },
            ["flag", item] => Event::Flagged {
                item_idx: item.parse().unwrap(),
                flag: Flag::Set,
            },
            ["move", item] => Event::Moved {
                item_idx: item.parse().unwrap(),
            },
            ["resume", alive] => Event::Resumed {
                alive_until: minute(alive),
            },
            ["finish"] => Event::Finished {
                ending: Ending::Submitted,
            },
            _ => panic!("no such event: {line}"),
        };
        Entry {
            at: minute(words[0]),
            event,
        }
    }

    fn left_at(log: &str, now: &str) -> i64 {
        match at(&attempt(log), minute(now)) {
            Clock::Running { remaining } => remaining.0 / 60_000,
            Clock::Expired { .. } => 0,
            Clock::Ended(_) => -1,
        }
    }

    #[test]
    fn the_clock_runs_while_the_exam_is_open() {
        assert_eq!(left_at("10 answer 0 b", "25"), 215);
        assert_eq!(left_at("10 answer 0 b", "240"), 0);
        assert_eq!(left_at("10 answer 0 b", "9999"), 0);
    }

    #[test]
    fn time_while_docket_is_closed_does_not_count() {
        assert_eq!(left_at("10 answer 0 b, 500 resume 12", "500"), 228);
        assert_eq!(left_at("10 answer 0 b, 500 resume 12", "510"), 218);
    }

    #[test]
    fn a_clock_set_back_stands_still_and_gives_nothing() {
        assert_eq!(left_at("30 answer 0 b", "10"), 210);
        assert_eq!(left_at("30 answer 0 b, 10 move 1", "30"), 210);
    }

    #[test]
    fn nothing_changes_after_the_end() {
        let ended = attempt("10 answer 0 b, 20 finish, 30 answer 0 c");
        assert_eq!(ended.items[0].chosen, Some(OptionId::new("b")));
        assert_eq!(ended.used(), Span::minutes(20));
        assert_eq!(left_at("20 finish", "30"), -1);
    }

    #[test]
    fn time_goes_to_the_item_that_is_open() {
        let attempt = attempt("10 move 1, 15 answer 1 a, 100 resume 18, 105 move 0, 110 finish");
        let minutes: Vec<i64> = attempt.items.iter().map(|i| i.elapsed.0 / 60_000).collect();
        assert_eq!(minutes, [15, 13, 0]);
        assert_eq!(attempt.used(), Span::minutes(28));
        assert_eq!(attempt.n_interruptions, 1);
    }

    proptest! {
        #[test]
        fn no_history_gives_more_time_than_the_limit_or_less_than_none(
            steps in prop::collection::vec((0i64..400, 0u8..5, 0i64..400), 0..40),
        ) {
            let log: Vec<Entry> = steps.iter().map(|(at, kind, alive)| Entry {
                at: START + Span::minutes(*at),
                event: match kind {
                    0 => Event::Answered { item_idx: 0, option: OptionId::new("a") },
                    1 => Event::Moved { item_idx: 1 },
                    2 => Event::Flagged { item_idx: 9, flag: Flag::Set },
                    3 => Event::Resumed { alive_until: START + Span::minutes(*alive) },
                    _ => Event::Moved { item_idx: 2 },
                },
            }).collect();
            let attempt = Attempt::replay(3, LIMIT, START, &log);
            let spent: i64 = attempt.items.iter().map(|item| item.elapsed.0).sum();
            prop_assert_eq!(Span(spent) + attempt.idle, attempt.last_at - START);
            if let Clock::Running { remaining } = at(&attempt, attempt.last_at) {
                prop_assert!(remaining <= LIMIT);
                prop_assert_eq!(remaining, LIMIT - Span(spent));
            }
        }
    }
}
