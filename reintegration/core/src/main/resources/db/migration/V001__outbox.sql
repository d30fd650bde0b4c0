CREATE TABLE outbox (
  id BINARY(16) NOT NULL PRIMARY KEY,
  topic VARCHAR(40) NOT NULL,
  subject BINARY(16) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  fault VARCHAR(80)
);
CREATE INDEX ix_outbox_due ON outbox (state, due_at);
