SELECT due_day, not_before
FROM memory
WHERE pack = :pack
ORDER BY due_day, not_before
LIMIT 1;
