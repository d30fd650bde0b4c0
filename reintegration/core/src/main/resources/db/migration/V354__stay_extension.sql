CREATE TABLE stay_extension (
  id BINARY(16) NOT NULL PRIMARY KEY,
  stay_id BINARY(16) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  why VARCHAR(20) NOT NULL,
  extended_by BINARY(16) NOT NULL,
  extended_at DATETIME(6) NOT NULL,
  FOREIGN KEY (stay_id) REFERENCES stay (id)
);
