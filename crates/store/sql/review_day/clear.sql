DELETE FROM review_day;
