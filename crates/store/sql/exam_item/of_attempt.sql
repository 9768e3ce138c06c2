SELECT body FROM exam_item WHERE attempt = :attempt ORDER BY item_idx;
