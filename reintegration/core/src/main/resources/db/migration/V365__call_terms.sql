CREATE TABLE call_terms (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  edition INT NOT NULL,
  calls_on BOOLEAN NOT NULL,
  off_because VARCHAR(200),
  talk_seconds INT NOT NULL,
  more_seconds INT NOT NULL,
  most_at_once INT,
  day_limit BIGINT,
  donor VARCHAR(80),
  set_by BINARY(16) NOT NULL,
  set_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_call_terms UNIQUE (hall_id, edition),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE TABLE line_terms (
  line_id BINARY(16) NOT NULL PRIMARY KEY,
  calls_on BOOLEAN NOT NULL,
  talk_seconds INT,
  set_by BINARY(16) NOT NULL,
  set_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (line_id) REFERENCES line (id)
);
