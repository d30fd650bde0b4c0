CREATE TABLE placement (
  id BINARY(16) NOT NULL PRIMARY KEY,
  opening_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  open_person BINARY(16),
  hall_id BINARY(16) NOT NULL,
  state VARCHAR(15) NOT NULL,
  why VARCHAR(15),
  older BOOLEAN,
  due_at DATETIME(6) NOT NULL,
  started_at DATETIME(6),
  moved_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE (opening_id, open_person),
  FOREIGN KEY (opening_id) REFERENCES opening (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_placement_due ON placement (hall_id, closed_at, due_at, id);
