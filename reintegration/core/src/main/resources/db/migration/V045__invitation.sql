CREATE TABLE invitation (
  token_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  account_id BINARY(16),
  issued_at DATETIME(6) NOT NULL,
  used_at DATETIME(6),
  void_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id)
);
