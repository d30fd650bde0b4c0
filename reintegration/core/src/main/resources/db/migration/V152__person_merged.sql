ALTER TABLE person ADD COLUMN merged_into BINARY(16);
CREATE INDEX ix_person_merged ON person (merged_into);
