CREATE TABLE fund_entry (
  id BINARY(16) NOT NULL PRIMARY KEY,
  fund_id BINARY(16) NOT NULL,
  entry_number INT NOT NULL,
  kind VARCHAR(12) NOT NULL,
  fund_allocation_id BINARY(16),
  proposed BIGINT,
  reason VARCHAR(24) NOT NULL,
  made_by BINARY(16) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_fund_entry UNIQUE (fund_id, entry_number),
  FOREIGN KEY (fund_id) REFERENCES fund (id),
  FOREIGN KEY (fund_allocation_id) REFERENCES fund_allocation (id)
);
