INSERT INTO exam_event (attempt, seq, id, device, at, body)
VALUES (:attempt, :seq, :id, :device, :at, :body);
