SELECT pack, seed, started_at, ended_at FROM session WHERE id = :id;
