DELETE FROM memory;
