ALTER TABLE case_file ADD COLUMN owner_id BINARY(16);
