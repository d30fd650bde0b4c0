CREATE TABLE person_index (
  pseudonym BINARY(32) NOT NULL,
  person_id BINARY(16) NOT NULL,
  PRIMARY KEY (pseudonym, person_id)
);
CREATE INDEX ix_person_index_person ON person_index (person_id);
