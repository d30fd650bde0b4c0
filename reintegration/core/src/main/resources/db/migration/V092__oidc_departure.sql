CREATE TABLE oidc_departure (
  token_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  provider_id BINARY(16) NOT NULL,
  invitation_pseudonym BINARY(32),
  wanted VARCHAR(200) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  FOREIGN KEY (provider_id) REFERENCES oidc_provider (id)
);
