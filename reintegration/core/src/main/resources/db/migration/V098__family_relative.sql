CREATE TABLE family_relative (
  id BINARY(16) NOT NULL PRIMARY KEY,
  family_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  tie VARCHAR(20) NOT NULL,
  relative_sealed VARBINARY(2200) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (family_id) REFERENCES family (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_family_relative_family ON family_relative (family_id);
CREATE INDEX ix_family_relative_person ON family_relative (person_id);
