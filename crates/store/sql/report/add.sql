INSERT INTO report (id, device, at, pack, question, fault, text) VALUES (:id, :device, :at, :pack, :question, :fault, :text);
