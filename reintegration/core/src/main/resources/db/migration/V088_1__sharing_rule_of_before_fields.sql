INSERT INTO sharing_rule_field (sharing_rule_id, field, shared_from)
SELECT sharing_rule.id, shared.field, shared.shared_from
FROM sharing_rule CROSS JOIN (
  SELECT 'AGE_BAND' AS field, 'ASKED' AS shared_from
  UNION SELECT 'MINOR', 'ASKED'
  UNION SELECT 'LANGUAGE', 'ASKED'
  UNION SELECT 'DEPARTMENT', 'ASKED'
  UNION SELECT 'NOTE', 'ASKED'
  UNION SELECT 'NAME', 'ACCEPTED'
) shared;
