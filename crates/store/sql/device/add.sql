INSERT INTO device (id, created_at) VALUES (:id, :created_at);
