CREATE TABLE account (
  id BINARY(16) NOT NULL PRIMARY KEY,
  email VARCHAR(200) NOT NULL UNIQUE,
  name VARCHAR(200) NOT NULL,
  role VARCHAR(20) NOT NULL,
  organisation_id BINARY(16),
  language VARCHAR(8) NOT NULL,
  secret VARCHAR(300) NOT NULL,
  enabled BOOLEAN NOT NULL,
  failures INT NOT NULL,
  next_attempt_at DATETIME(6),
  version INT NOT NULL
);
