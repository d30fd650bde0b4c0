CREATE TABLE place_hold (
  id BINARY(16) NOT NULL PRIMARY KEY,
  service_id BINARY(16) NOT NULL,
  held_by BINARY(16) NOT NULL,
  held_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  state VARCHAR(10) NOT NULL,
  ended_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (service_id) REFERENCES service (id)
);
CREATE INDEX ix_place_hold_due ON place_hold (state, until_at);
CREATE INDEX ix_place_hold_service ON place_hold (service_id, state);
