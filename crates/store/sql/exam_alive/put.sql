INSERT INTO exam_alive (attempt, at) VALUES (:attempt, :at)
ON CONFLICT (attempt) DO UPDATE SET at = max(at, excluded.at);
