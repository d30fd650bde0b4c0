ALTER TABLE passenger ADD COLUMN manifest_import_id BINARY(16);
CREATE INDEX ix_passenger_import ON passenger (manifest_import_id);
