ALTER TABLE referral ADD CONSTRAINT ck_referral_ground CHECK ((consent_id IS NULL AND basis_id IS NOT NULL) OR (consent_id IS NOT NULL AND basis_id IS NULL));
