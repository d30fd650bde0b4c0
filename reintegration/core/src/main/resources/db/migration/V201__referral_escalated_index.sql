CREATE INDEX ix_referral_escalated ON referral (hall_id, escalation, due_at, id);
