ALTER TABLE partner_change ADD COLUMN what VARCHAR(20);
