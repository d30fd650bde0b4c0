CREATE TABLE passenger (
  id BINARY(16) NOT NULL PRIMARY KEY,
  arrival_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  row_number_in_list INT NOT NULL,
  row_pseudonym BINARY(32) NOT NULL,
  family VARCHAR(40),
  checked_in_at DATETIME(6),
  checked_in_by BINARY(16),
  version INT NOT NULL,
  UNIQUE (arrival_id, row_pseudonym),
  FOREIGN KEY (arrival_id) REFERENCES arrival (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_passenger_person ON passenger (person_id);
