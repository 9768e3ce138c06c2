SELECT pack, day, n_answers FROM review_day ORDER BY pack, day;
