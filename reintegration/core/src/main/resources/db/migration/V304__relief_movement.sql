CREATE TABLE relief_movement (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  item_id BINARY(16) NOT NULL,
  change_kind VARCHAR(15) NOT NULL,
  amount INT NOT NULL,
  left_over INT NOT NULL,
  person_id BINARY(16),
  moved_by BINARY(16) NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  CHECK (amount > 0),
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (item_id) REFERENCES relief_item (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_relief_movement_at ON relief_movement (hall_id, moved_at, id);
