CREATE TABLE person_profile (
  person_id BINARY(16) NOT NULL PRIMARY KEY,
  profile_sealed VARBINARY(32000) NOT NULL,
  changed_by BINARY(16) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  edition INT NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);
