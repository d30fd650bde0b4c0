CREATE TABLE passkey (
  id BINARY(16) NOT NULL PRIMARY KEY,
  account_id BINARY(16) NOT NULL,
  name VARCHAR(60) NOT NULL,
  credential_pseudonym BINARY(32) NOT NULL UNIQUE,
  credential VARBINARY(2048) NOT NULL,
  sign_count BIGINT NOT NULL,
  backed_up BOOLEAN NOT NULL,
  made_at DATETIME(6) NOT NULL,
  used_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id)
);
