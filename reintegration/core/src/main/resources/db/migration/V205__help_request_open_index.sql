CREATE INDEX ix_help_request_open ON help_request (hall_id, state, made_at, id);
