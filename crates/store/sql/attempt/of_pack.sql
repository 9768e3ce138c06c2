SELECT id, device, pack, pack_version, title, seed, limit_ms, started_at
FROM attempt
WHERE pack = :pack
ORDER BY started_at DESC, id DESC;
