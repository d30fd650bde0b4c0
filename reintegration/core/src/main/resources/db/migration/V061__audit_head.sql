CREATE TABLE audit_head (
  id INT NOT NULL PRIMARY KEY,
  sequence_number BIGINT NOT NULL,
  mac BINARY(32) NOT NULL,
  seal BINARY(32) NOT NULL,
  base_number BIGINT NOT NULL,
  base_mac BINARY(32) NOT NULL,
  base_seal BINARY(32) NOT NULL
);
