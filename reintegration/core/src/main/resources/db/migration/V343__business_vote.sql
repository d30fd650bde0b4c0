CREATE TABLE business_vote (
  id BINARY(16) NOT NULL PRIMARY KEY,
  business_id BINARY(16) NOT NULL,
  round_number INT NOT NULL,
  voted_by BINARY(16) NOT NULL,
  vote VARCHAR(10) NOT NULL,
  voted_at DATETIME(6) NOT NULL,
  UNIQUE (business_id, round_number, voted_by),
  FOREIGN KEY (business_id) REFERENCES own_business (id)
);
