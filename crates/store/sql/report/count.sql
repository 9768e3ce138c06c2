SELECT count(*) FROM report;
