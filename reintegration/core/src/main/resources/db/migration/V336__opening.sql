CREATE TABLE opening (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  kind VARCHAR(15) NOT NULL,
  title VARCHAR(80) NOT NULL,
  skill VARCHAR(20),
  years_wanted INT NOT NULL,
  schooling VARCHAR(15) NOT NULL,
  department CHAR(2),
  oldest INT,
  seats INT NOT NULL,
  taken INT NOT NULL,
  begins_on DATE,
  closes_on DATE NOT NULL,
  closes_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  version INT NOT NULL,
  CHECK (taken >= 0 AND taken <= seats),
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX ix_opening_closes ON opening (hall_id, closed_at, closes_at, id);
