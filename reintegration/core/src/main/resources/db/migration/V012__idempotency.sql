CREATE TABLE idempotency (
  request_key BINARY(32) NOT NULL PRIMARY KEY,
  body BINARY(32) NOT NULL,
  answer VARBINARY(8000) NOT NULL,
  answered_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_idempotency_age ON idempotency (answered_at);
