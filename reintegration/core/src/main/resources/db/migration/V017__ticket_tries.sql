CREATE TABLE ticket_tries (
  number_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  tries INT NOT NULL,
  last_at DATETIME(6) NOT NULL
);
