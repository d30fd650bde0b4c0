CREATE TABLE consent (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  answer VARCHAR(20) NOT NULL,
  language VARCHAR(8) NOT NULL,
  interpreter VARCHAR(200),
  recorded_by BINARY(16) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6),
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX ix_consent_person ON consent (person_id);
