UPDATE session_item SET correct = :correct, sure = :sure
WHERE session = :session AND position = :position AND correct IS NULL;
