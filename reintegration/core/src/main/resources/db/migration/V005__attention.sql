CREATE TABLE attention (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  place VARCHAR(40) NOT NULL,
  label VARCHAR(40) NOT NULL,
  language VARCHAR(8) NOT NULL,
  minor BOOLEAN NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  taken_by BINARY(16),
  taken_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_attention_open ON attention (taken_at, raised_at);
