CREATE TABLE blocked_number (
  id BINARY(16) NOT NULL PRIMARY KEY,
  pseudonym BINARY(32) NOT NULL,
  region VARCHAR(3) NOT NULL,
  last_two CHAR(2) NOT NULL,
  reason VARCHAR(16) NOT NULL,
  evidence_sealed VARBINARY(2400) NOT NULL,
  blocked_by BINARY(16) NOT NULL,
  blocked_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  reviewed_by BINARY(16),
  reviewed_at DATETIME(6),
  lifted_by BINARY(16),
  lifted_at DATETIME(6),
  open_pseudonym BINARY(32),
  version INT NOT NULL,
  CONSTRAINT uq_blocked_number_open UNIQUE (open_pseudonym)
);
CREATE INDEX ix_blocked_number_ends ON blocked_number (ends_at, id);
