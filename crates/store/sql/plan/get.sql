SELECT exam_day, minutes_per_day FROM plan WHERE pack = :pack;
