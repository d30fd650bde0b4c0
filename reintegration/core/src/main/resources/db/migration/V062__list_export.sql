CREATE TABLE list_export (
  id BINARY(16) NOT NULL PRIMARY KEY,
  code VARCHAR(12) NOT NULL UNIQUE,
  list VARCHAR(20) NOT NULL,
  line_count INT NOT NULL,
  asked_by BINARY(16) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  state VARCHAR(12) NOT NULL,
  decided_by BINARY(16),
  decided_at DATETIME(6),
  taken_at DATETIME(6),
  version INT NOT NULL
);
CREATE INDEX ix_list_export_account ON list_export (asked_by, asked_at);
CREATE INDEX ix_list_export_state ON list_export (state, asked_at);
