SELECT count(*), count(correct)
FROM session_item
WHERE session = :session;
