CREATE TABLE person_distinct (
  id BINARY(16) NOT NULL PRIMARY KEY,
  one_id BINARY(16) NOT NULL,
  other_id BINARY(16) NOT NULL,
  decided_by BINARY(16) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  UNIQUE (one_id, other_id),
  FOREIGN KEY (one_id) REFERENCES person (id),
  FOREIGN KEY (other_id) REFERENCES person (id)
);
CREATE INDEX ix_person_distinct_other ON person_distinct (other_id);
