CREATE TABLE kiosk (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  code VARCHAR(20) NOT NULL UNIQUE,
  label VARCHAR(40) NOT NULL,
  line_id BINARY(16) NOT NULL,
  enrolment_hash BINARY(32),
  device_hash BINARY(32) UNIQUE,
  enrolled_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (line_id) REFERENCES line (id)
);
