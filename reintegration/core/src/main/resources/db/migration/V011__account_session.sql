CREATE TABLE account_session (
  token_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  account_id BINARY(16) NOT NULL,
  began_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
