CREATE TABLE arrival (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  number VARCHAR(20) NOT NULL,
  scheduled_at DATETIME(6) NOT NULL,
  noticed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_arrival_day ON arrival (hall_id, scheduled_at);
