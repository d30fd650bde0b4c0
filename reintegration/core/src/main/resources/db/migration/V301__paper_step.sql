CREATE TABLE paper_step (
  id BINARY(16) NOT NULL PRIMARY KEY,
  paper_id BINARY(16) NOT NULL,
  to_state VARCHAR(20) NOT NULL,
  taken_by BINARY(16) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  back BOOLEAN NOT NULL,
  FOREIGN KEY (paper_id) REFERENCES paper (id)
);
