CREATE TABLE notification_read (
  account_id BINARY(16) NOT NULL,
  notification_id BINARY(16) NOT NULL,
  PRIMARY KEY (account_id, notification_id),
  FOREIGN KEY (notification_id) REFERENCES notification (id) ON DELETE CASCADE
);
