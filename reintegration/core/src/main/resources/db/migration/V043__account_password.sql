CREATE TABLE account_password (
  account_id BINARY(16) NOT NULL PRIMARY KEY,
  secret VARCHAR(300) NOT NULL,
  set_at DATETIME(6) NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id)
);
