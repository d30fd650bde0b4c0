CREATE TABLE fund_line (
  id BINARY(16) NOT NULL PRIMARY KEY,
  fund_entry_id BINARY(16) NOT NULL,
  account VARCHAR(8) NOT NULL,
  hundredths BIGINT NOT NULL,
  CONSTRAINT uq_fund_line UNIQUE (fund_entry_id, account),
  CONSTRAINT ck_fund_line CHECK (hundredths <> 0),
  FOREIGN KEY (fund_entry_id) REFERENCES fund_entry (id)
);
