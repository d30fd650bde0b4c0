CREATE TABLE case_file (
  id BINARY(16) NOT NULL PRIMARY KEY,
  code VARCHAR(12) NOT NULL UNIQUE,
  person_id BINARY(16) NOT NULL UNIQUE,
  hall_id BINARY(16) NOT NULL,
  opened_by BINARY(16) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
