SELECT stability, difficulty, reviewed_on, due_day, not_before, n_reviews, n_lapses
FROM memory
WHERE pack = :pack AND concept = :concept;
