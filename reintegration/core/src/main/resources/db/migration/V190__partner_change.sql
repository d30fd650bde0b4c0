CREATE TABLE partner_change (
  sequence_number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  id BINARY(16) UNIQUE,
  organisation_id BINARY(16) NOT NULL,
  referral_id BINARY(16) NOT NULL,
  state VARCHAR(16) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  change_number BIGINT,
  UNIQUE (organisation_id, change_number),
  FOREIGN KEY (referral_id) REFERENCES referral (id)
);
