CREATE TABLE fund_allocation (
  id BINARY(16) NOT NULL PRIMARY KEY,
  fund_id BINARY(16) NOT NULL,
  passenger_id BINARY(16) NOT NULL,
  amount BIGINT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT uq_fund_allocation UNIQUE (fund_id, passenger_id),
  CONSTRAINT ck_fund_allocation CHECK (amount >= 0),
  FOREIGN KEY (fund_id) REFERENCES fund (id)
);
