CREATE TABLE business_visit (
  id BINARY(16) NOT NULL PRIMARY KEY,
  business_id BINARY(16) NOT NULL,
  finding VARCHAR(10) NOT NULL,
  figures_sealed VARBINARY(200) NOT NULL,
  visited_by BINARY(16) NOT NULL,
  visited_at DATETIME(6) NOT NULL,
  FOREIGN KEY (business_id) REFERENCES own_business (id)
);
