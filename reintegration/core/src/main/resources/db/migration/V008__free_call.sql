CREATE TABLE free_call (
  id BINARY(16) NOT NULL PRIMARY KEY,
  asterisk_id VARCHAR(80) NOT NULL UNIQUE,
  hall_id BINARY(16) NOT NULL,
  line_id BINARY(16) NOT NULL,
  language VARCHAR(8) NOT NULL,
  permission VARCHAR(12) NOT NULL,
  state VARCHAR(16) NOT NULL,
  destination_region VARCHAR(3),
  destination_type VARCHAR(20),
  destination_pseudonym BINARY(32),
  destination_last_two CHAR(2),
  destination_sealed VARBINARY(200),
  maximum_seconds INT NOT NULL,
  offered_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6),
  ended_at DATETIME(6),
  talk_seconds INT,
  outcome VARCHAR(16),
  refusal VARCHAR(40),
  cause INT,
  end_source VARCHAR(12),
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (line_id) REFERENCES line (id)
);
CREATE INDEX ix_free_call_open ON free_call (state, offered_at);
CREATE INDEX ix_free_call_newest ON free_call (hall_id, offered_at);
