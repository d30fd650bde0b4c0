CREATE TABLE passenger_note (
  id BINARY(16) NOT NULL PRIMARY KEY,
  passenger_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  text_sealed VARBINARY(1000) NOT NULL,
  written_by BINARY(16) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  FOREIGN KEY (passenger_id) REFERENCES passenger (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_passenger_note_passenger ON passenger_note (passenger_id, written_at);
