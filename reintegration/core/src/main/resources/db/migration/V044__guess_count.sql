CREATE TABLE guess_count (
  target_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  next_at DATETIME(6),
  touched_at DATETIME(6) NOT NULL
);
