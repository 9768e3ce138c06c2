//! Instants, spans and study days.

use std::ops::{Add, Sub};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// A length of time in milliseconds; may be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(pub i64);

impl Span {
    pub const ZERO: Self = Self(0);

    pub const fn seconds(n: i64) -> Self {
        Self(n * 1_000)
    }

    pub const fn minutes(n: i64) -> Self {
        Self::seconds(n * 60)
    }

    pub const fn hours(n: i64) -> Self {
        Self::minutes(n * 60)
    }

    pub const fn days(n: i64) -> Self {
        Self::hours(n * 24)
    }
}

impl Add<Span> for Timestamp {
    type Output = Self;

    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub for Timestamp {
    type Output = Span;

    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Span {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Span {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Timestamp {
    /// RFC 3339 in UTC, to the millisecond.
    pub fn to_rfc3339(self) -> String {
        self.utc()
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
    }

    /// Reads RFC 3339 with any offset; `None` when the text is not an instant.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text)
            .ok()
            .map(|at| Self(at.timestamp_millis()))
    }

    fn utc(self) -> DateTime<Utc> {
        // Beyond chrono's quarter of a million years the nearest representable instant serves.
        let fallback = if self.0 < 0 {
            DateTime::<Utc>::MIN_UTC
        } else {
            DateTime::<Utc>::MAX_UTC
        };
        DateTime::from_timestamp_millis(self.0).unwrap_or(fallback)
    }
}

/// A day of the learner's calendar, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StudyDay(pub i64);

impl StudyDay {
    pub fn from_date(date: NaiveDate) -> Self {
        Self(date.signed_duration_since(NaiveDate::default()).num_days())
    }

    /// The calendar date; the nearest one that chrono can hold when the day is out of its range.
    pub fn date(self) -> NaiveDate {
        NaiveDate::default()
            .checked_add_signed(chrono::Duration::days(
                self.0.clamp(-36_500_000, 36_500_000),
            ))
            .unwrap_or(NaiveDate::MAX)
    }

    pub fn plus(self, days: u32) -> Self {
        Self(self.0.saturating_add(i64::from(days)))
    }

    /// Whole days since `earlier`; 0 when that lies in the future (a clock was set back).
    pub fn days_since(self, earlier: Self) -> u32 {
        u32::try_from(self.0.saturating_sub(earlier.0).max(0)).unwrap_or(u32::MAX)
    }
}

/// The learner's calendar: a time zone, and the hour at which a study day begins.
///
/// A session at one in the morning belongs to the evening before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    zone: Tz,
}

impl Calendar {
    /// The hour at which a study day begins.
    pub const DAY_STARTS_AT_HOUR: u32 = 4;

    pub fn new(zone: Tz) -> Self {
        Self { zone }
    }

    /// The study day that holds `at`.
    pub fn day_of(&self, at: Timestamp) -> StudyDay {
        let local = at.utc().with_timezone(&self.zone).naive_local();
        let date = StudyDay::from_date(local.date());
        if local.time().hour() < Self::DAY_STARTS_AT_HOUR {
            StudyDay(date.0 - 1)
        } else {
            date
        }
    }

    /// The instant at which `day` begins. Where daylight saving skips that hour, the first hour
    /// after it that exists.
    pub fn start_of(&self, day: StudyDay) -> Timestamp {
        let midnight = day.date().and_time(NaiveTime::MIN);
        (0..4)
            .filter_map(|later| {
                let hour = i64::from(Self::DAY_STARTS_AT_HOUR) + later;
                self.zone
                    .from_local_datetime(&(midnight + chrono::Duration::hours(hour)))
                    .earliest()
            })
            .next()
            .map_or_else(
                || Timestamp(midnight.and_utc().timestamp_millis()),
                |local| Timestamp(local.timestamp_millis()),
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from_rfc3339(text).unwrap()
    }

    #[test]
    fn one_in_the_morning_belongs_to_the_day_before() {
        let calendar = Calendar::new(chrono_tz::America::New_York);
        let late = at("2026-03-11T01:00:00-04:00");
        assert_eq!(calendar.day_of(late).date().to_string(), "2026-03-10");
        let next = calendar.day_of(at("2026-03-11T04:00:00-04:00"));
        assert_eq!(next.days_since(calendar.day_of(late)), 1);
    }

    #[test]
    fn a_day_of_daylight_saving_still_counts_as_one() {
        let calendar = Calendar::new(chrono_tz::America::New_York);
        let before = at("2026-03-07T20:00:00-05:00");
        let after = at("2026-03-08T20:00:00-04:00");
        let day = calendar.day_of(before);
        assert_eq!(calendar.day_of(after), day.plus(1));
        assert_eq!(
            calendar.start_of(day.plus(1)),
            at("2026-03-08T04:00:00-04:00")
        );
    }

    #[test]
    fn instants_survive_their_text_form() {
        let instant = at("2026-11-23T23:59:59.123Z");
        assert_eq!(
            Timestamp::from_rfc3339(&instant.to_rfc3339()),
            Some(instant)
        );
        assert_eq!(Timestamp::from_rfc3339("yesterday"), None);
    }
}
