CREATE INDEX sign_in_newest ON sign_in (account_id, happened_at);
