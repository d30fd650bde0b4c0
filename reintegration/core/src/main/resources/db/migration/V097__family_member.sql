CREATE TABLE family_member (
  id BINARY(16) NOT NULL PRIMARY KEY,
  family_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  open_person_id BINARY(16) UNIQUE,
  tie VARCHAR(20),
  together BOOLEAN NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  left_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (family_id) REFERENCES family (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_family_member_family ON family_member (family_id, joined_at);
CREATE INDEX ix_family_member_person ON family_member (person_id);
