SELECT bookmarked, note FROM mark WHERE pack = :pack AND question = :question;
