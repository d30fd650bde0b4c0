CREATE TABLE accompaniment (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  officer BINARY(16) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  code_pseudonym BINARY(32) NOT NULL,
  code_sealed VARBINARY(200) NOT NULL,
  line_id BINARY(16),
  channel VARCHAR(80),
  ends_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_accompaniment_code ON accompaniment (hall_id, code_pseudonym, ends_at);
CREATE INDEX ix_accompaniment_line ON accompaniment (line_id, ends_at);
CREATE INDEX ix_accompaniment_officer ON accompaniment (officer, hall_id, opened_at);
CREATE TABLE checked_contact (
  id BINARY(16) NOT NULL PRIMARY KEY,
  accompaniment_id BINARY(16) NOT NULL,
  pseudonym BINARY(32) NOT NULL,
  region VARCHAR(3) NOT NULL,
  last_two CHAR(2) NOT NULL,
  source VARCHAR(16) NOT NULL,
  FOREIGN KEY (accompaniment_id) REFERENCES accompaniment (id) ON DELETE CASCADE
);
CREATE INDEX ix_checked_contact ON checked_contact (accompaniment_id, id);
