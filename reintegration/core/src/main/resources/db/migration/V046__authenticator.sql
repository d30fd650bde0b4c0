CREATE TABLE authenticator (
  account_id BINARY(16) NOT NULL PRIMARY KEY,
  secret VARBINARY(200) NOT NULL,
  last_step BIGINT NOT NULL,
  confirmed_at DATETIME(6) NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id)
);
