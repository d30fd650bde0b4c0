CREATE TABLE placement_step (
  id BINARY(16) NOT NULL PRIMARY KEY,
  placement_id BINARY(16) NOT NULL,
  to_state VARCHAR(15) NOT NULL,
  taken_by BINARY(16) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  FOREIGN KEY (placement_id) REFERENCES placement (id)
);
