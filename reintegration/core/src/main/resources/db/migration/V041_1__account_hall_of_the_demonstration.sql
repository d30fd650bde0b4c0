INSERT INTO account_hall (account_id, hall_id)
SELECT account.id, hall.id FROM account CROSS JOIN hall WHERE account.organisation_id IS NULL;
