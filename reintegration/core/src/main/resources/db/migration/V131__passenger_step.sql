CREATE TABLE passenger_step (
  id BINARY(16) NOT NULL PRIMARY KEY,
  arrival_id BINARY(16) NOT NULL,
  passenger_id BINARY(16) NOT NULL,
  press BINARY(16) NOT NULL,
  from_state VARCHAR(16) NOT NULL,
  to_state VARCHAR(16) NOT NULL,
  undoes BINARY(16),
  desk INT NOT NULL,
  account_id BINARY(16) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  FOREIGN KEY (arrival_id) REFERENCES arrival (id),
  FOREIGN KEY (passenger_id) REFERENCES passenger (id)
);
CREATE INDEX ix_passenger_step_arrival ON passenger_step (arrival_id, taken_at);
CREATE INDEX ix_passenger_step_passenger ON passenger_step (passenger_id, taken_at);
