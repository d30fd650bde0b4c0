CREATE TABLE business_step (
  id BINARY(16) NOT NULL PRIMARY KEY,
  business_id BINARY(16) NOT NULL,
  to_state VARCHAR(15) NOT NULL,
  written BOOLEAN NOT NULL,
  taken_by BINARY(16) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  FOREIGN KEY (business_id) REFERENCES own_business (id)
);
