CREATE INDEX ix_free_call_message ON free_call (message_id, id);
