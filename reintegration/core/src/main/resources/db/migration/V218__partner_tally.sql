CREATE TABLE partner_tally (
  hall_id BINARY(16) NOT NULL,
  sent_on DATE NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  measure VARCHAR(20) NOT NULL,
  detail VARCHAR(20) NOT NULL,
  tallied INT NOT NULL,
  PRIMARY KEY (hall_id, sent_on, organisation_id, measure, detail),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
