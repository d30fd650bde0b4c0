ALTER TABLE case_file ADD COLUMN protected_at DATETIME(6);
