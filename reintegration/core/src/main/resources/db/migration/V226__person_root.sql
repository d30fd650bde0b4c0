CREATE TABLE person_root (
  person_id BINARY(16) NOT NULL PRIMARY KEY,
  root_id BINARY(16) NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (root_id) REFERENCES person (id)
);
