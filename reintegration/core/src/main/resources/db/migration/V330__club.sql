CREATE TABLE club (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  name VARCHAR(80) NOT NULL,
  audience VARCHAR(10) NOT NULL,
  place VARCHAR(80) NOT NULL,
  members INT NOT NULL,
  ended BOOLEAN NOT NULL,
  version INT NOT NULL,
  UNIQUE (hall_id, name),
  CHECK (members >= 0),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
