CREATE TABLE half_sign_in (
  token_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  account_id BINARY(16) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id)
);
