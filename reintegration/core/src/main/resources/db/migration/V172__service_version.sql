CREATE TABLE service_version (
  id BINARY(16) NOT NULL PRIMARY KEY,
  service_id BINARY(16) NOT NULL,
  revision INT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by BINARY(16),
  what VARCHAR(20) NOT NULL,
  facts LONGBLOB NOT NULL,
  UNIQUE (service_id, revision),
  FOREIGN KEY (service_id) REFERENCES service (id)
);
