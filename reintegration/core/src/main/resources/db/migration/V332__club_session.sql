CREATE TABLE club_session (
  id BINARY(16) NOT NULL PRIMARY KEY,
  club_id BINARY(16) NOT NULL,
  topic VARCHAR(15) NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  seats INT NOT NULL,
  taken INT NOT NULL,
  guests INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  CHECK (taken >= 0 AND taken <= seats),
  FOREIGN KEY (club_id) REFERENCES club (id)
);
CREATE INDEX ix_club_session_at ON club_session (club_id, starts_at, id);
