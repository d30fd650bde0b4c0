CREATE TABLE shuttle_seat (
  id BINARY(16) NOT NULL PRIMARY KEY,
  shuttle_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  open_person BINARY(16),
  escort VARCHAR(10) NOT NULL,
  asked BOOLEAN NOT NULL,
  state VARCHAR(10) NOT NULL,
  noted_by BINARY(16) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT uq_shuttle_seat_open UNIQUE (open_person),
  FOREIGN KEY (shuttle_id) REFERENCES shuttle (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_shuttle_seat_person ON shuttle_seat (person_id, state);
