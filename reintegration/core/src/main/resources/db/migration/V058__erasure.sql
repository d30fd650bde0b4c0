CREATE TABLE erasure (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  open_person_id BINARY(16) UNIQUE,
  reason VARCHAR(24) NOT NULL,
  state VARCHAR(12) NOT NULL,
  asked_by BINARY(16) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  decided_by BINARY(16),
  decided_at DATETIME(6),
  done_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_erasure_state ON erasure (state, asked_at);
