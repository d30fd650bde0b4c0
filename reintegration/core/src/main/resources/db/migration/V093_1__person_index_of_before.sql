INSERT INTO person_index (pseudonym, person_id) SELECT document_index, id FROM person WHERE document_index IS NOT NULL;
