CREATE TABLE case_note (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  compartment VARCHAR(16) NOT NULL,
  text_sealed VARBINARY(16100) NOT NULL,
  written_by BINARY(16) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_case_note_person ON case_note (person_id, compartment, written_at);
