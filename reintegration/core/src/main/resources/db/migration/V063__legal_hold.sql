CREATE TABLE legal_hold (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  reason VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  asked_by BINARY(16) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  decided_by BINARY(16),
  decided_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_legal_hold_person ON legal_hold (person_id, state);
CREATE INDEX ix_legal_hold_state ON legal_hold (state, asked_at);
