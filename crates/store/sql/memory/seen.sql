SELECT concept FROM memory WHERE pack = :pack;
