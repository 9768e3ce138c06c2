INSERT INTO plan (pack, exam_day, minutes_per_day, changed_at)
VALUES (:pack, :exam_day, :minutes_per_day, :changed_at)
ON CONFLICT (pack) DO UPDATE SET
    exam_day = excluded.exam_day,
    minutes_per_day = excluded.minutes_per_day,
    changed_at = excluded.changed_at;
