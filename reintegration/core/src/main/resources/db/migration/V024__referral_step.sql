CREATE TABLE referral_step (
  referral_id BINARY(16) NOT NULL,
  step_number INT NOT NULL,
  from_state VARCHAR(16) NOT NULL,
  to_state VARCHAR(16) NOT NULL,
  taken_by BINARY(16),
  reason VARCHAR(40),
  taken_at DATETIME(6) NOT NULL,
  PRIMARY KEY (referral_id, step_number),
  FOREIGN KEY (referral_id) REFERENCES referral (id)
);
