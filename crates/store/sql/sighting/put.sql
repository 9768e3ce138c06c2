INSERT INTO sighting (pack, question, n_seen, last_at, first_correct)
VALUES (:pack, :question, :n_seen, :last_at, :first_correct)
ON CONFLICT (pack, question) DO UPDATE SET
    n_seen = excluded.n_seen,
    last_at = excluded.last_at,
    first_correct = excluded.first_correct;
