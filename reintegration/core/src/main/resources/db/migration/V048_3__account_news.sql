CREATE TABLE account_news (
  id BINARY(16) NOT NULL PRIMARY KEY,
  account_id BINARY(16) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  told_at DATETIME(6),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
