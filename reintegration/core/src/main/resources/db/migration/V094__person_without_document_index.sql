ALTER TABLE person DROP COLUMN document_index;
