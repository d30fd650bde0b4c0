CREATE TABLE paper (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  hall_id BINARY(16) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  open_kind VARCHAR(20),
  why VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  service_id BINARY(16),
  number_sealed VARBINARY(300),
  due_at DATETIME(6) NOT NULL,
  expected_on DATE,
  receiver VARCHAR(20),
  reason VARCHAR(20),
  opened_at DATETIME(6) NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE (person_id, open_kind),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (service_id) REFERENCES service (id)
);
CREATE INDEX ix_paper_due ON paper (hall_id, closed_at, due_at, id);
