ALTER TABLE referral_step ADD COLUMN kind VARCHAR(16) DEFAULT 'MOVED' NOT NULL;
ALTER TABLE referral_step ADD COLUMN alternative_service_id BINARY(16);
