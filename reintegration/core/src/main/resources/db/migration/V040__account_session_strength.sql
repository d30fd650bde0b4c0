DROP TABLE IF EXISTS account_session;
CREATE TABLE account_session (
  id BINARY(16) NOT NULL PRIMARY KEY,
  token_pseudonym BINARY(32) NOT NULL UNIQUE,
  account_id BINARY(16) NOT NULL,
  strength VARCHAR(20) NOT NULL,
  stepped_up_at DATETIME(6),
  device VARCHAR(60) NOT NULL,
  began_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
