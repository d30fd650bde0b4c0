CREATE TABLE webhook_delivery (
  id BINARY(16) NOT NULL PRIMARY KEY,
  webhook_id BINARY(16) NOT NULL,
  change_id BINARY(16) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  fault VARCHAR(20),
  status INT,
  resolved_by BINARY(16),
  resolved_at DATETIME(6),
  resolution VARCHAR(20),
  UNIQUE (webhook_id, change_id),
  FOREIGN KEY (webhook_id) REFERENCES webhook (id),
  FOREIGN KEY (change_id) REFERENCES partner_change (id)
);
CREATE INDEX ix_webhook_delivery_due ON webhook_delivery (webhook_id, state, due_at);
CREATE INDEX ix_webhook_delivery_dead ON webhook_delivery (state, written_at);
