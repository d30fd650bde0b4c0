CREATE TABLE expected_message (
  id BINARY(16) NOT NULL PRIMARY KEY,
  organisation_id BINARY(16) NOT NULL,
  arrival_id BINARY(16) NOT NULL,
  edition INT NOT NULL,
  numbers VARCHAR(400) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  superseded_at DATETIME(6),
  acknowledged_by BINARY(16),
  acknowledged_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE (organisation_id, arrival_id, edition),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  FOREIGN KEY (arrival_id) REFERENCES arrival (id)
);
CREATE INDEX ix_expected_message_written ON expected_message (organisation_id, written_at, id);
