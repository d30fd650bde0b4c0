ALTER TABLE attention ADD COLUMN taken_line_id BINARY(16);
