CREATE TABLE manifest_mapping (
  id BINARY(16) NOT NULL PRIMARY KEY,
  columns_read VARCHAR(1400) NOT NULL,
  used_at DATETIME(6) NOT NULL
);
