ALTER TABLE consent ADD COLUMN sharing_rule_id BINARY(16);
