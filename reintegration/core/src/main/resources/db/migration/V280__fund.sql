CREATE TABLE fund (
  id BINARY(16) NOT NULL PRIMARY KEY,
  arrival_id BINARY(16) NOT NULL,
  donor VARCHAR(80) NOT NULL,
  promised BIGINT NOT NULL,
  promised_currency VARCHAR(3) NOT NULL,
  rate_millionths BIGINT NOT NULL,
  rate_on DATE NOT NULL,
  currency VARCHAR(3) NOT NULL,
  granted BIGINT NOT NULL,
  given BIGINT NOT NULL,
  entries INT NOT NULL,
  opened_by BINARY(16) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_fund_arrival UNIQUE (arrival_id),
  CONSTRAINT ck_fund_never_overspent CHECK (given >= 0 AND given <= granted),
  FOREIGN KEY (arrival_id) REFERENCES arrival (id)
);
