CREATE TABLE club_member (
  id BINARY(16) NOT NULL PRIMARY KEY,
  club_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  open_person BINARY(16),
  joined_at DATETIME(6) NOT NULL,
  joined_by BINARY(16) NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  left_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE (club_id, open_person),
  FOREIGN KEY (club_id) REFERENCES club (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
