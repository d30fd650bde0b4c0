ALTER TABLE person DROP COLUMN name_index;
