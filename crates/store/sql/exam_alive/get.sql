SELECT at FROM exam_alive WHERE attempt = :attempt;
