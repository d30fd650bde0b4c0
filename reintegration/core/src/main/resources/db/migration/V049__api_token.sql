CREATE TABLE api_token (
  id BINARY(16) NOT NULL PRIMARY KEY,
  token_pseudonym BINARY(32) NOT NULL UNIQUE,
  organisation_id BINARY(16) NOT NULL,
  name VARCHAR(60) NOT NULL,
  scopes VARCHAR(300) NOT NULL,
  made_by BINARY(16) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6),
  revoked_at DATETIME(6),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
