CREATE TABLE shelter_house (
  service_id BINARY(16) NOT NULL PRIMARY KEY,
  kinds VARCHAR(40) NOT NULL,
  longest_hours INT NOT NULL,
  told_by BINARY(16) NOT NULL,
  told_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (service_id) REFERENCES service (id)
);
