INSERT INTO account_password (account_id, secret, set_at)
SELECT id, secret, TIMESTAMP '2026-01-01 00:00:00' FROM account;
