SELECT at, body FROM exam_event WHERE attempt = :attempt ORDER BY seq;
