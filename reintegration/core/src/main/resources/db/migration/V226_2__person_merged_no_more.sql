ALTER TABLE person DROP COLUMN merged_into;
