CREATE TABLE own_business (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  open_person BINARY(16),
  hall_id BINARY(16) NOT NULL,
  trade VARCHAR(15) NOT NULL,
  state VARCHAR(15) NOT NULL,
  plan_sealed VARBINARY(4000),
  round_number INT NOT NULL,
  why VARCHAR(15),
  due_at DATETIME(6) NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE (open_person),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_own_business_due ON own_business (hall_id, closed_at, due_at, id);
