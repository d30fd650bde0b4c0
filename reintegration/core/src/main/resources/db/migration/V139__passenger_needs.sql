CREATE TABLE passenger_needs (
  passenger_id BINARY(16) NOT NULL PRIMARY KEY,
  answers_sealed VARBINARY(4000) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (passenger_id) REFERENCES passenger (id)
);
