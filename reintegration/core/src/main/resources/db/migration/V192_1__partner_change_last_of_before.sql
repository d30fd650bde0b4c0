INSERT INTO partner_change_last (organisation_id, change_number)
SELECT organisation_id, MAX(change_number) FROM partner_change GROUP BY organisation_id;
