CREATE INDEX ix_referral_silent ON referral (state, turn, due_at);
