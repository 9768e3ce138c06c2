SELECT EXISTS (
    SELECT 1 FROM session_item
    WHERE session = :session AND concept = :concept AND reason = 'again'
);
