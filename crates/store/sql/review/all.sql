SELECT id, device, session, at, day, pack, question, concept, chosen, correct, sure, elapsed_ms, rating
FROM review
ORDER BY id;
