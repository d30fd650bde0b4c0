CREATE TABLE line_silence (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  line_id BINARY(16) NOT NULL,
  cause VARCHAR(16) NOT NULL,
  state VARCHAR(8) NOT NULL,
  silent_since DATETIME(6) NOT NULL,
  told_at DATETIME(6),
  ended_at DATETIME(6),
  open_line_id BINARY(16),
  version INT NOT NULL,
  CONSTRAINT uq_line_silence_open UNIQUE (open_line_id),
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (line_id) REFERENCES line (id)
);
CREATE INDEX ix_line_silence_ended ON line_silence (ended_at);
