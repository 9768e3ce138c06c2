SELECT id FROM session WHERE pack = :pack AND ended_at IS NULL ORDER BY started_at DESC, id DESC LIMIT 1;
