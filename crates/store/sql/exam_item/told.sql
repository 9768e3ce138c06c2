SELECT exam_item.question
FROM exam_item
JOIN attempt ON attempt.id = exam_item.attempt
LEFT JOIN exam_result ON exam_result.attempt = attempt.id
WHERE attempt.pack = :pack
GROUP BY exam_item.question
HAVING count(exam_result.attempt) = count(*);
