CREATE TABLE passkey_challenge (
  challenge_pseudonym BINARY(32) NOT NULL PRIMARY KEY,
  purpose VARCHAR(20) NOT NULL,
  session_id BINARY(16),
  made_at DATETIME(6) NOT NULL
);
