CREATE TABLE oidc_link (
  id BINARY(16) NOT NULL PRIMARY KEY,
  provider_id BINARY(16) NOT NULL,
  subject_pseudonym BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  linked_at DATETIME(6) NOT NULL,
  UNIQUE (provider_id, subject_pseudonym),
  UNIQUE (provider_id, account_id),
  FOREIGN KEY (provider_id) REFERENCES oidc_provider (id),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
