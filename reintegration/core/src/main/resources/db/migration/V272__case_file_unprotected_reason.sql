ALTER TABLE case_file ADD COLUMN unprotected_reason VARCHAR(20);
