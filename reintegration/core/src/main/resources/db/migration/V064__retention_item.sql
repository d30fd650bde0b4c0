CREATE TABLE retention_item (
  person_id BINARY(16) NOT NULL PRIMARY KEY,
  due_at DATETIME(6) NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  state VARCHAR(12) NOT NULL,
  keep_reason VARCHAR(20),
  keep_until DATE,
  reviewed_by BINARY(16),
  reviewed_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_retention_item_state ON retention_item (state, due_at);
