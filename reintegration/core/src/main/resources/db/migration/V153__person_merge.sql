CREATE TABLE person_merge (
  id BINARY(16) NOT NULL PRIMARY KEY,
  given_up_id BINARY(16) NOT NULL,
  surviving_id BINARY(16) NOT NULL,
  open_given_up_id BINARY(16) UNIQUE,
  reason VARCHAR(24) NOT NULL,
  chosen VARCHAR(200) NOT NULL,
  merged_by BINARY(16) NOT NULL,
  merged_at DATETIME(6) NOT NULL,
  undone_by BINARY(16),
  undone_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (given_up_id) REFERENCES person (id),
  FOREIGN KEY (surviving_id) REFERENCES person (id)
);
CREATE INDEX ix_person_merge_given_up ON person_merge (given_up_id);
CREATE INDEX ix_person_merge_surviving ON person_merge (surviving_id);
