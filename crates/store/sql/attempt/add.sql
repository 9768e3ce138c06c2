INSERT INTO attempt (id, device, pack, pack_version, title, seed, limit_ms, started_at)
VALUES (:id, :device, :pack, :pack_version, :title, :seed, :limit_ms, :started_at);
