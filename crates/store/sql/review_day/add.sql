INSERT INTO review_day (pack, day, n_answers) VALUES (:pack, :day, 1)
ON CONFLICT (pack, day) DO UPDATE SET n_answers = n_answers + 1;
