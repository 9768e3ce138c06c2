INSERT INTO exam_item (attempt, item_idx, question, body) VALUES (:attempt, :item_idx, :question, :body);
