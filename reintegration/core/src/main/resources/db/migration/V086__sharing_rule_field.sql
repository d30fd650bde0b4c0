CREATE TABLE sharing_rule_field (
  sharing_rule_id BINARY(16) NOT NULL,
  field VARCHAR(20) NOT NULL,
  shared_from VARCHAR(10) NOT NULL,
  PRIMARY KEY (sharing_rule_id, field),
  FOREIGN KEY (sharing_rule_id) REFERENCES sharing_rule (id)
);
