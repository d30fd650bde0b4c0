CREATE INDEX ix_referral_withdrawn ON referral (organisation_id, state, withdrawal_seen_at, answer_by);
