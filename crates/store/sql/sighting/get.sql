SELECT n_seen, last_at, first_correct FROM sighting WHERE pack = :pack AND question = :question;
