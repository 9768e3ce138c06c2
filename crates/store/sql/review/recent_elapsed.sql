SELECT elapsed_ms FROM review ORDER BY id DESC LIMIT :n;
