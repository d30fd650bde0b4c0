-- A consent allows at most what the rule it was given under named; those given before were given under the same fields.
UPDATE consent SET sharing_rule_id = (
  SELECT sharing_rule.id FROM sharing_rule
  WHERE sharing_rule.organisation_id = consent.organisation_id AND sharing_rule.purpose = consent.purpose
);
