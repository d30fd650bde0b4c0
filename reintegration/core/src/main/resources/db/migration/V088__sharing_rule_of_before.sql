-- Until now every partner saw the same fields without anything written down. Without a rule nothing is shared any more,
-- so what is under way would stop in the middle: each partner gets, for each purpose it offers or was asked for, the
-- fields it has seen so far, for a year. In that time somebody agrees a rule of their own with it, or lets it end.
-- The rule takes the identifier of the first service or referral of that partner and purpose: it is unique already.
INSERT INTO sharing_rule
  (id, organisation_id, purpose, legal_basis, agreed_at, until_at, standing, version)
SELECT MIN(offered.id), offered.organisation_id, offered.kind,
  'Consentimiento de la persona; convenio por escribir',
  CURRENT_TIMESTAMP, TIMESTAMPADD(YEAR, 1, CURRENT_TIMESTAMP), TRUE, 0
FROM (
  SELECT id, organisation_id, kind FROM service
  UNION
  SELECT id, organisation_id, kind FROM referral
) offered
GROUP BY offered.organisation_id, offered.kind;
