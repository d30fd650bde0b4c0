CREATE TABLE voucher (
  id BINARY(16) NOT NULL PRIMARY KEY,
  fund_id BINARY(16) NOT NULL,
  fund_allocation_id BINARY(16) NOT NULL,
  carrier_id BINARY(16) NOT NULL,
  voucher_number CHAR(6) NOT NULL,
  open_number CHAR(6),
  word VARCHAR(12) NOT NULL,
  hundredths BIGINT NOT NULL,
  state VARCHAR(10) NOT NULL,
  made_by BINARY(16) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  good_until DATETIME(6) NOT NULL,
  ended_by BINARY(16),
  ended_at DATETIME(6),
  taken_at DATETIME(6),
  taking BINARY(16),
  version INT NOT NULL,
  CONSTRAINT uq_voucher_open UNIQUE (carrier_id, open_number),
  CONSTRAINT ck_voucher CHECK (hundredths > 0),
  FOREIGN KEY (fund_id) REFERENCES fund (id),
  FOREIGN KEY (fund_allocation_id) REFERENCES fund_allocation (id),
  FOREIGN KEY (carrier_id) REFERENCES organisation (id)
);
CREATE INDEX ix_voucher_number ON voucher (carrier_id, voucher_number);
CREATE INDEX ix_voucher_taken ON voucher (carrier_id, state, ended_at, id);
CREATE INDEX ix_voucher_good ON voucher (state, good_until, id);
