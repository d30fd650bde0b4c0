CREATE TABLE partner_change_last (
  organisation_id BINARY(16) NOT NULL PRIMARY KEY,
  change_number BIGINT NOT NULL,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
