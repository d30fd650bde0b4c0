CREATE TABLE notification (
  id BINARY(16) NOT NULL PRIMARY KEY,
  audience_id BINARY(16) NOT NULL,
  referral_id BINARY(16) NOT NULL,
  what VARCHAR(20) NOT NULL,
  told_at DATETIME(6) NOT NULL,
  FOREIGN KEY (referral_id) REFERENCES referral (id)
);
CREATE INDEX ix_notification_audience ON notification (audience_id, told_at);
CREATE INDEX ix_notification_old ON notification (told_at);
