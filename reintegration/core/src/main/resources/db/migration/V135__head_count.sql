CREATE TABLE head_count (
  id BINARY(16) NOT NULL PRIMARY KEY,
  arrival_id BINARY(16) NOT NULL,
  counted INT NOT NULL,
  account_id BINARY(16) NOT NULL,
  counted_at DATETIME(6) NOT NULL,
  FOREIGN KEY (arrival_id) REFERENCES arrival (id)
);
CREATE INDEX ix_head_count_arrival ON head_count (arrival_id, counted_at);
