ALTER TABLE case_file ADD COLUMN unprotected_at DATETIME(6);
