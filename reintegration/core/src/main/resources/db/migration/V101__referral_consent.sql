CREATE INDEX ix_referral_consent ON referral (consent_id);
