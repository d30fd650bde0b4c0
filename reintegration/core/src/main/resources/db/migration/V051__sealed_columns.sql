ALTER TABLE person ADD COLUMN identity VARBINARY(1500);
ALTER TABLE person ADD COLUMN name_index VARCHAR(500);
ALTER TABLE person ADD COLUMN document_index BINARY(32);
CREATE INDEX ix_person_document ON person (document_index);
ALTER TABLE passenger ADD COLUMN household BINARY(16);
ALTER TABLE passenger ADD COLUMN minor BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE consent ADD COLUMN interpreter_sealed VARBINARY(1000);
ALTER TABLE referral ADD COLUMN note_sealed VARBINARY(2100);
