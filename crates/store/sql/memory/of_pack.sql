SELECT stability, difficulty, reviewed_on, due_day, not_before, n_reviews, n_lapses, concept
FROM memory
WHERE pack = :pack;
