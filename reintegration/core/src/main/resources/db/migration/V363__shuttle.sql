CREATE TABLE shuttle (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  leaves_at DATETIME(6) NOT NULL,
  destination VARCHAR(80) NOT NULL,
  vehicle VARCHAR(80) NOT NULL,
  seats INT NOT NULL,
  taken INT NOT NULL,
  guests INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  accompanied_by VARCHAR(80),
  left_at DATETIME(6),
  arrived_at DATETIME(6),
  version INT NOT NULL,
  CONSTRAINT ck_shuttle_never_oversold CHECK (taken >= 0 AND guests >= 0 AND taken + guests <= seats),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_shuttle_leaves ON shuttle (hall_id, leaves_at, id);
