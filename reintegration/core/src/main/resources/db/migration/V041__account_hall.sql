CREATE TABLE account_hall (
  account_id BINARY(16) NOT NULL,
  hall_id BINARY(16) NOT NULL,
  PRIMARY KEY (account_id, hall_id),
  FOREIGN KEY (account_id) REFERENCES account (id),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
