SELECT coalesce(sum(n_answers), 0) FROM review_day WHERE pack = :pack;
