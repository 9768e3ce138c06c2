SELECT position, concept, question, reason, correct, sure
FROM session_item
WHERE session = :session
ORDER BY position;
