UPDATE session SET ended_at = :ended_at WHERE pack = :pack AND ended_at IS NULL;
