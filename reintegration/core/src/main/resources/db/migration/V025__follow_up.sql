CREATE TABLE follow_up (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  month_number INT NOT NULL,
  due_on DATE NOT NULL,
  done_at DATETIME(6),
  done_by BINARY(16),
  result VARCHAR(16),
  version INT NOT NULL,
  UNIQUE (person_id, month_number),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_follow_up_due ON follow_up (done_at, due_on);
