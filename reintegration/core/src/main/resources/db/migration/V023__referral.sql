CREATE TABLE referral (
  id BINARY(16) NOT NULL PRIMARY KEY,
  code VARCHAR(12) NOT NULL UNIQUE,
  help_request_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  service_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  hall_id BINARY(16) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  department CHAR(2),
  priority VARCHAR(10) NOT NULL,
  consent_id BINARY(16) NOT NULL,
  note VARCHAR(500) NOT NULL,
  state VARCHAR(16) NOT NULL,
  sent_at DATETIME(6),
  answer_by DATETIME(6),
  sent_by BINARY(16) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (help_request_id) REFERENCES help_request (id),
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (service_id) REFERENCES service (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  FOREIGN KEY (consent_id) REFERENCES consent (id)
);
CREATE INDEX ix_referral_inbox ON referral (organisation_id, state, answer_by);
CREATE INDEX ix_referral_due ON referral (state, answer_by);
CREATE INDEX ix_referral_person ON referral (person_id);
