CREATE INDEX ix_free_call_newest_of_all ON free_call (offered_at);
