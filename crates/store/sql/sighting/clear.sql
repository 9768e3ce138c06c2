DELETE FROM sighting;
