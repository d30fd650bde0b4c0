CREATE TABLE glass_breaking (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  hall_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  reason VARBINARY(2200) NOT NULL,
  broken_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  reviewed_by BINARY(16),
  reviewed_at DATETIME(6),
  finding VARCHAR(16),
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_glass_breaking_open ON glass_breaking (account_id, person_id, until_at);
CREATE INDEX ix_glass_breaking_review ON glass_breaking (reviewed_at, broken_at);
