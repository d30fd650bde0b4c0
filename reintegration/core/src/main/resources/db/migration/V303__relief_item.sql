CREATE TABLE relief_item (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  item_group VARCHAR(10) NOT NULL,
  name VARCHAR(80) NOT NULL,
  left_over INT NOT NULL,
  low_mark INT NOT NULL,
  ended BOOLEAN NOT NULL,
  version INT NOT NULL,
  UNIQUE (hall_id, name),
  CHECK (left_over >= 0),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
