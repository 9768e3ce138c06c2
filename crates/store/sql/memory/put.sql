INSERT INTO memory (pack, concept, stability, difficulty, reviewed_on, due_day, not_before, n_reviews, n_lapses)
VALUES (:pack, :concept, :stability, :difficulty, :reviewed_on, :due_day, :not_before, :n_reviews, :n_lapses)
ON CONFLICT (pack, concept) DO UPDATE SET
    stability = excluded.stability,
    difficulty = excluded.difficulty,
    reviewed_on = excluded.reviewed_on,
    due_day = excluded.due_day,
    not_before = excluded.not_before,
    n_reviews = excluded.n_reviews,
    n_lapses = excluded.n_lapses;
