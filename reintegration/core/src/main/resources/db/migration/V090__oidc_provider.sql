CREATE TABLE oidc_provider (
  id BINARY(16) NOT NULL PRIMARY KEY,
  organisation_id BINARY(16),
  name VARCHAR(60) NOT NULL,
  issuer VARCHAR(300) NOT NULL,
  client_id VARCHAR(200) NOT NULL,
  client_secret VARBINARY(700) NOT NULL,
  domain VARCHAR(120) NOT NULL UNIQUE,
  second_factor VARCHAR(20) NOT NULL,
  acr VARCHAR(200),
  enabled BOOLEAN NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
