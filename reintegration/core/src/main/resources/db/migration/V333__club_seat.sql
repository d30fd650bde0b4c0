CREATE TABLE club_seat (
  id BINARY(16) NOT NULL PRIMARY KEY,
  session_id BINARY(16) NOT NULL,
  member_id BINARY(16) NOT NULL,
  state VARCHAR(10) NOT NULL,
  extra BOOLEAN NOT NULL,
  noted_by BINARY(16) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE (session_id, member_id),
  FOREIGN KEY (session_id) REFERENCES club_session (id),
  FOREIGN KEY (member_id) REFERENCES club_member (id)
);
