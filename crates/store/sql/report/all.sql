SELECT id, device, at, pack, question, fault, text FROM report ORDER BY id;
