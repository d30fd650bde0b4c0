CREATE TABLE stay_sleeper (
  id BINARY(16) NOT NULL PRIMARY KEY,
  stay_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  open_person BINARY(16),
  hold_id BINARY(16) NOT NULL UNIQUE,
  version INT NOT NULL,
  UNIQUE (open_person),
  FOREIGN KEY (stay_id) REFERENCES stay (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (hold_id) REFERENCES place_hold (id)
);
