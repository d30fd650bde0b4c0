ALTER TABLE account DROP COLUMN secret;
ALTER TABLE account DROP COLUMN failures;
ALTER TABLE account DROP COLUMN next_attempt_at;
