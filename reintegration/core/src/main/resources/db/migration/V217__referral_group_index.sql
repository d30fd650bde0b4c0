CREATE INDEX ix_referral_group ON referral (group_id);
