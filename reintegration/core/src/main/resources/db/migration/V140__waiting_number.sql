CREATE TABLE waiting_number (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  day_of DATE NOT NULL,
  number INT NOT NULL,
  given_at DATETIME(6) NOT NULL,
  called_at DATETIME(6),
  desk INT NOT NULL,
  UNIQUE (hall_id, day_of, number),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
