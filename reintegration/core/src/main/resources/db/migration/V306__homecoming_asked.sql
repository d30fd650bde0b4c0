CREATE TABLE homecoming_asked (
  id BINARY(16) NOT NULL PRIMARY KEY,
  homecoming_id BINARY(16) NOT NULL,
  answer VARCHAR(10) NOT NULL,
  asked_by BINARY(16) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  FOREIGN KEY (homecoming_id) REFERENCES homecoming (id)
);
