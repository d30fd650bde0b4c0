CREATE INDEX ix_referral_partner ON referral (hall_id, organisation_id, sent_at, id);
