SELECT id FROM device ORDER BY created_at, id LIMIT 1;
