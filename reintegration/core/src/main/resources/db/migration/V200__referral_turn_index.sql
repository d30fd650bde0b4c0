CREATE INDEX ix_referral_turn ON referral (hall_id, turn, due_at, id);
