ALTER TABLE account_session ADD COLUMN handed_for BINARY(16);
