CREATE INDEX ix_referral_owed ON referral (due_at);
