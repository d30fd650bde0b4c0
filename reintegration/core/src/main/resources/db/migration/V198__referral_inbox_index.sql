CREATE INDEX ix_referral_organisation ON referral (organisation_id, state, answer_by, id);
