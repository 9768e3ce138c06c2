INSERT INTO review (id, device, session, at, day, pack, question, concept, chosen, correct, sure, elapsed_ms, rating)
VALUES (:id, :device, :session, :at, :day, :pack, :question, :concept, :chosen, :correct, :sure, :elapsed_ms, :rating);
