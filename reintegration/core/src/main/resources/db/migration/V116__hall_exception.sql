CREATE TABLE hall_exception (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  day_of DATE NOT NULL,
  reason VARCHAR(16) NOT NULL,
  opens_minute INT,
  closes_minute INT,
  UNIQUE (hall_id, day_of),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
