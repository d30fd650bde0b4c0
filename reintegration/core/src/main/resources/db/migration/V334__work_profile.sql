CREATE TABLE work_profile (
  person_id BINARY(16) NOT NULL PRIMARY KEY,
  schooling VARCHAR(15),
  wishes VARCHAR(80) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);
