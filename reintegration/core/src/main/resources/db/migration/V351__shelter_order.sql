CREATE TABLE shelter_order (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  service_id BINARY(16) NOT NULL,
  rank_number INT NOT NULL,
  version INT NOT NULL,
  UNIQUE (hall_id, service_id),
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (service_id) REFERENCES service (id)
);
