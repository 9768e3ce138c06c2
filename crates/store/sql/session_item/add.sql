INSERT INTO session_item (session, position, concept, question, reason)
VALUES (:session, :position, :concept, :question, :reason);
