SELECT n_answers FROM review_day WHERE pack = :pack AND day = :day;
