ALTER TABLE help_request ADD COLUMN municipality VARCHAR(4);
