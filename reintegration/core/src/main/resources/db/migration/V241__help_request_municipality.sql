ALTER TABLE help_request ADD COLUMN municipality_sealed VARBINARY(120);
