SELECT question, bookmarked, note
FROM mark
WHERE pack = :pack AND (bookmarked = 1 OR note <> '')
ORDER BY changed_at DESC, question;
