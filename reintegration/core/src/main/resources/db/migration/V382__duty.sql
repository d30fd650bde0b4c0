CREATE TABLE duty (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  line_id BINARY(16) NOT NULL,
  role VARCHAR(20) NOT NULL,
  weekdays INT NOT NULL,
  from_minute INT NOT NULL,
  until_minute INT NOT NULL,
  place INT NOT NULL,
  away_until DATETIME(6),
  away_by BINARY(16),
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (line_id) REFERENCES line (id)
);
CREATE INDEX ix_duty_hall ON duty (hall_id);
