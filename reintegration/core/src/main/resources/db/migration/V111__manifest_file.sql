CREATE TABLE manifest_file (
  id BINARY(16) NOT NULL PRIMARY KEY,
  file_sealed LONGBLOB,
  found_sealed LONGBLOB,
  kept_from DATETIME(6) NOT NULL
);
