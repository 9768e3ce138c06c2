INSERT INTO mark (pack, question, bookmarked, note, changed_at)
VALUES (:pack, :question, :bookmarked, :note, :changed_at)
ON CONFLICT (pack, question) DO UPDATE SET
    bookmarked = excluded.bookmarked,
    note = excluded.note,
    changed_at = excluded.changed_at;
