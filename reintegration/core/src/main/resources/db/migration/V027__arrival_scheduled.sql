CREATE INDEX ix_arrival_scheduled ON arrival (scheduled_at);
