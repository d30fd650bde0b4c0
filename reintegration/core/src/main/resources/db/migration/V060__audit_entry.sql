CREATE TABLE audit_entry (
  sequence_number BIGINT NOT NULL PRIMARY KEY,
  happened_at DATETIME(6) NOT NULL,
  role VARCHAR(30) NOT NULL,
  actor BINARY(16),
  organisation BINARY(16),
  action VARCHAR(60) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  object BINARY(16),
  purpose VARCHAR(30) NOT NULL,
  outcome VARCHAR(10) NOT NULL,
  request BINARY(16) NOT NULL,
  mac BINARY(32) NOT NULL
);
CREATE INDEX ix_audit_entry_object ON audit_entry (object, sequence_number);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor, sequence_number);
CREATE INDEX ix_audit_entry_day ON audit_entry (happened_at);
