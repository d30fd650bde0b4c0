ALTER TABLE notification DROP INDEX ix_notification_audience;
