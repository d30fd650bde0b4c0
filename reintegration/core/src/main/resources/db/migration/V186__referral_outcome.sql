ALTER TABLE referral ADD COLUMN appointment_at DATETIME(6);
ALTER TABLE referral ADD COLUMN confirmation VARCHAR(12);
ALTER TABLE referral ADD COLUMN withdrawal_seen_at DATETIME(6);
