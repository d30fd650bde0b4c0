CREATE TABLE hall_peak (
  hall_id BINARY(16) NOT NULL PRIMARY KEY,
  since_at DATETIME(6) NOT NULL,
  begun_by BINARY(16) NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
