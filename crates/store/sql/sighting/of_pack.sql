SELECT n_seen, last_at, first_correct, question FROM sighting WHERE pack = :pack;
