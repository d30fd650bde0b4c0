CREATE TABLE voucher_key (
  id BINARY(16) NOT NULL PRIMARY KEY,
  only_one INT NOT NULL,
  public_key VARCHAR(200) NOT NULL,
  secret_sealed VARBINARY(1000) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_voucher_key UNIQUE (only_one)
);
