SELECT concept
FROM memory
WHERE pack = :pack AND due_day <= :today AND not_before <= :now
ORDER BY due_day, not_before, concept;
