INSERT INTO exam_result (attempt, ended_at, n_items, n_answered, n_scored, n_right, passed)
VALUES (:attempt, :ended_at, :n_items, :n_answered, :n_scored, :n_right, :passed)
ON CONFLICT (attempt) DO UPDATE SET
    ended_at = excluded.ended_at,
    n_items = excluded.n_items,
    n_answered = excluded.n_answered,
    n_scored = excluded.n_scored,
    n_right = excluded.n_right,
    passed = excluded.passed;
