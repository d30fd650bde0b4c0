CREATE INDEX ix_notification_newest ON notification (audience_id, told_at DESC);
