CREATE TABLE webhook (
  id BINARY(16) NOT NULL PRIMARY KEY,
  organisation_id BINARY(16) NOT NULL,
  address VARCHAR(300) NOT NULL,
  secret_sealed VARBINARY(300) NOT NULL,
  former_secret_sealed VARBINARY(300),
  former_until DATETIME(6),
  state VARCHAR(12) NOT NULL,
  added_by BINARY(16) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  delivered_at DATETIME(6),
  fault VARCHAR(20),
  version INT NOT NULL,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
