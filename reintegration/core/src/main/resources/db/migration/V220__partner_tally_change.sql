CREATE TABLE partner_tally_change (
  sequence_number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  sent_on DATE NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  measure VARCHAR(20) NOT NULL,
  detail VARCHAR(20) NOT NULL,
  tallied INT NOT NULL,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
