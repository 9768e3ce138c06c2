INSERT INTO session (id, pack, seed, started_at) VALUES (:id, :pack, :seed, :started_at);
