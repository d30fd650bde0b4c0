CREATE TABLE sharing_rule (
  id BINARY(16) NOT NULL PRIMARY KEY,
  organisation_id BINARY(16) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  legal_basis VARCHAR(200) NOT NULL,
  agreed_by BINARY(16),
  agreed_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  ended_by BINARY(16),
  ended_at DATETIME(6),
  standing BOOLEAN,
  version INT NOT NULL,
  UNIQUE (organisation_id, purpose, standing),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
