SELECT ended_at, n_items, n_answered, n_scored, n_right, passed FROM exam_result WHERE attempt = :attempt;
