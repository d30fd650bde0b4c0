CREATE TABLE voice_message (
  call_id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  line_id BINARY(16) NOT NULL,
  language VARCHAR(8) NOT NULL,
  audio CHAR(32),
  state VARCHAR(12) NOT NULL,
  attempts INT NOT NULL,
  attempt_id BINARY(16),
  left_at DATETIME(6) NOT NULL,
  due_at DATETIME(6),
  ended_at DATETIME(6),
  gave_up VARCHAR(12),
  ended_by BINARY(16),
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (line_id) REFERENCES line (id)
);
CREATE INDEX ix_voice_message_due ON voice_message (state, due_at, call_id);
CREATE INDEX ix_voice_message_ended ON voice_message (ended_at, call_id);
