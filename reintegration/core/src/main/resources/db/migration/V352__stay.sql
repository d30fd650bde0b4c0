CREATE TABLE stay (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  service_id BINARY(16) NOT NULL,
  bed_kind VARCHAR(10) NOT NULL,
  state VARCHAR(12) NOT NULL,
  beds INT NOT NULL,
  needs VARCHAR(100) NOT NULL,
  longest_hours INT NOT NULL,
  placed_by BINARY(16) NOT NULL,
  placed_at DATETIME(6) NOT NULL,
  held_until DATETIME(6) NOT NULL,
  arrived_at DATETIME(6),
  ends_at DATETIME(6),
  due_at DATETIME(6) NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  version INT NOT NULL,
  CHECK (beds > 0),
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (service_id) REFERENCES service (id)
);
CREATE INDEX ix_stay_due ON stay (hall_id, closed_at, due_at, id);
CREATE INDEX ix_stay_house ON stay (service_id, closed_at);
