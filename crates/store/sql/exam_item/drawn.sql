SELECT exam_item.question, max(attempt.started_at)
FROM exam_item
JOIN attempt ON attempt.id = exam_item.attempt
WHERE attempt.pack = :pack
GROUP BY exam_item.question;
