ALTER TABLE referral DROP INDEX ix_referral_inbox;
