CREATE TABLE hall_opening (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  weekday INT NOT NULL,
  opens_minute INT NOT NULL,
  closes_minute INT NOT NULL,
  UNIQUE (hall_id, weekday),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
