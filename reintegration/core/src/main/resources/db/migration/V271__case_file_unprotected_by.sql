ALTER TABLE case_file ADD COLUMN unprotected_by BINARY(16);
