CREATE TABLE trunk_test (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  asked_by BINARY(16),
  asked_at DATETIME(6) NOT NULL,
  placed_at DATETIME(6),
  result VARCHAR(12),
  ended_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_trunk_test_asked ON trunk_test (hall_id, asked_at);
