CREATE TABLE allowed_destination (
  region VARCHAR(3) NOT NULL,
  number_type VARCHAR(20) NOT NULL,
  PRIMARY KEY (region, number_type)
);
