CREATE TABLE sign_in (
  id BINARY(16) NOT NULL PRIMARY KEY,
  account_id BINARY(16) NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  means VARCHAR(20) NOT NULL,
  device VARCHAR(60) NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id)
);
