ALTER TABLE account ADD COLUMN demonstration BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE account SET demonstration = TRUE;
