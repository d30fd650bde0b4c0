CREATE INDEX ix_referral_waiting ON referral (hall_id, state, answer_by, id);
