CREATE TABLE recovery_code (
  code_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  account_id BINARY(16) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  used_at DATETIME(6),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
