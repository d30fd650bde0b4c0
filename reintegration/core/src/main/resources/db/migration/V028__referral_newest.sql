CREATE INDEX ix_referral_newest ON referral (sent_at);
