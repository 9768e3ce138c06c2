//! The log of reviews, and the count of answers a day.

use docket_domain::grading::{Confidence, Mark};
use docket_domain::id::{ConceptId, DeviceId, OptionId, PackId, QuestionId, ReviewId, SessionId};
use docket_domain::review::Review;
use docket_domain::time::{Span, StudyDay, Timestamp};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// The id of the latest review.
    pub fn last_review(&self) -> Result<Option<ReviewId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/review/last_id.sql"))?;
        Ok(statement
            .query_row([], |row| column::uuid(row, 0).map(ReviewId))
            .optional()?)
    }

    /// How long the latest `n` answers took, the newest first.
    pub fn recent_elapsed(&self, n: usize) -> Result<Vec<Span>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/review/recent_elapsed.sql"))?;
        let spans = statement
            .query_map(named_params! {":n": n as i64}, |row| row.get(0).map(Span))?
            .collect::<Result<_, _>>()?;
        Ok(spans)
    }

    /// Hands every review to `take`, in the log's order.
    pub fn each_review(&self, mut take: impl FnMut(&Review)) -> Result<(), StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/review/all.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(&review(row)?);
        }
        Ok(())
    }

    /// Answers given on a day.
    pub fn n_answers_on(&self, pack: &PackId, day: StudyDay) -> Result<u32, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/review_day/on.sql"))?;
        let n = statement
            .query_row(
                named_params! {":pack": pack.as_str(), ":day": day.0},
                |row| row.get(0),
            )
            .optional()?;
        Ok(n.unwrap_or(0))
    }

    /// Every day with its number of answers, by pack.
    pub fn answers_by_day(&self) -> Result<Vec<(PackId, StudyDay, u32)>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/review_day/all.sql"))?;
        let days = statement
            .query_map([], |row| {
                let pack: String = row.get(0)?;
                Ok((PackId::new(&pack), StudyDay(row.get(1)?), row.get(2)?))
            })?
            .collect::<Result<_, _>>()?;
        Ok(days)
    }

    /// Answers given in all.
    pub fn n_answers(&self, pack: &PackId) -> Result<u32, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/review_day/total.sql"))?;
        Ok(statement.query_row(named_params! {":pack": pack.as_str()}, |row| row.get(0))?)
    }
}

impl Write<'_> {
    pub fn append_review(&self, review: &Review) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/review/append.sql"))?
            .execute(named_params! {
                ":id": review.id.0.as_bytes(),
                ":device": review.device.0.as_bytes(),
                ":session": review.session.0.as_bytes(),
                ":at": review.at.0,
                ":day": review.day.0,
                ":pack": review.pack.as_str(),
                ":question": review.question.as_str(),
                ":concept": review.concept.as_str(),
                ":chosen": review.chosen.as_str(),
                ":correct": review.mark == Mark::Right,
                ":sure": review.confidence == Confidence::Sure,
                ":elapsed_ms": review.elapsed.0,
                ":rating": column::rating_number(review.rating),
            })?;
        self.count_answer(&review.pack, review.day)
    }

    /// Adds one to the answers of a day.
    pub fn count_answer(&self, pack: &PackId, day: StudyDay) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(include_str!("../sql/review_day/add.sql"))?
            .execute(named_params! {":pack": pack.as_str(), ":day": day.0})?;
        Ok(())
    }

    /// Empties the caches that [`docket_domain::review`] folds from the log.
    pub fn clear_folds(&self) -> Result<(), StoreError> {
        for sql in [
            include_str!("../sql/memory/clear.sql"),
            include_str!("../sql/sighting/clear.sql"),
            include_str!("../sql/review_day/clear.sql"),
        ] {
            self.connection.execute(sql, [])?;
        }
        Ok(())
    }
}

fn review(row: &Row<'_>) -> rusqlite::Result<Review> {
    let text = |idx: usize| row.get::<_, String>(idx);
    Ok(Review {
        id: ReviewId(column::uuid(row, 0)?),
        device: DeviceId(column::uuid(row, 1)?),
        session: SessionId(column::uuid(row, 2)?),
        at: Timestamp(row.get(3)?),
        day: StudyDay(row.get(4)?),
        pack: PackId::new(&text(5)?),
        question: QuestionId::new(&text(6)?),
        concept: ConceptId::new(&text(7)?),
        chosen: OptionId::new(&text(8)?),
        mark: column::mark(row.get(9)?),
        confidence: if row.get(10)? {
            Confidence::Sure
        } else {
            Confidence::Unsure
        },
        elapsed: Span(row.get(11)?),
        rating: column::rating(row, 12)?,
    })
}
