CREATE TABLE service (
  id BINARY(16) NOT NULL PRIMARY KEY,
  organisation_id BINARY(16) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(200) NOT NULL,
  about VARCHAR(400) NOT NULL,
  capacity INT,
  capacity_told_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX ix_service_kind ON service (kind);
