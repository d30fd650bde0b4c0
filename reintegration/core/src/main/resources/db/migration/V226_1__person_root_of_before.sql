INSERT INTO person_root (person_id, root_id) SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL;
