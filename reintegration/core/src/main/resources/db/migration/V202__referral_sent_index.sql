CREATE INDEX ix_referral_sent ON referral (hall_id, sent_at, id);
