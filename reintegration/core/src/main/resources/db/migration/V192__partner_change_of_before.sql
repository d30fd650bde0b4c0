INSERT INTO partner_change (organisation_id, referral_id, state, changed_at, change_number)
SELECT r.organisation_id, s.referral_id, s.to_state, s.taken_at,
  ROW_NUMBER() OVER (PARTITION BY r.organisation_id ORDER BY s.taken_at, s.referral_id, s.step_number)
FROM referral_step s JOIN referral r ON r.id = s.referral_id;
