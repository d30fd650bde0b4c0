CREATE TABLE homecoming (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  hall_id BINARY(16) NOT NULL,
  open_person BINARY(16),
  travels_by VARCHAR(10) NOT NULL,
  escort VARCHAR(10) NOT NULL,
  state VARCHAR(15) NOT NULL,
  left_at DATETIME(6) NOT NULL,
  noted_by BINARY(16) NOT NULL,
  ask_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  tries INT NOT NULL,
  words_sealed VARBINARY(9000),
  version INT NOT NULL,
  UNIQUE (open_person),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_homecoming_ask ON homecoming (hall_id, closed_at, ask_at, id);
