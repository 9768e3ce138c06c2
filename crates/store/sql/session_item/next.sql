SELECT position, concept, question, reason, correct, sure
FROM session_item
WHERE session = :session AND correct IS NULL
ORDER BY position
LIMIT 1;
