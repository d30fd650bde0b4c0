ALTER TABLE help_request DROP INDEX ix_help_request_state;
