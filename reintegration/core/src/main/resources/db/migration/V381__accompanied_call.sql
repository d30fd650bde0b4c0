ALTER TABLE line_terms ADD COLUMN children BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE free_call ADD COLUMN accompaniment_id BINARY(16);
ALTER TABLE free_call ADD COLUMN stop_reason VARCHAR(16);
CREATE INDEX ix_free_call_accompaniment ON free_call (accompaniment_id, offered_at);
