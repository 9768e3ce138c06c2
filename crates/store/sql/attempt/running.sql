SELECT id
FROM attempt
WHERE NOT EXISTS (SELECT 1 FROM exam_result WHERE exam_result.attempt = attempt.id)
ORDER BY started_at DESC, id DESC
LIMIT 1;
