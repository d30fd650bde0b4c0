CREATE TABLE child_abroad (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  child_sealed VARBINARY(2200) NOT NULL,
  custody VARCHAR(20) NOT NULL,
  consulate_knows VARCHAR(20) NOT NULL,
  follow_up VARCHAR(20) NOT NULL,
  noted_by BINARY(16) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  edition INT NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_child_abroad_person ON child_abroad (person_id);
CREATE INDEX ix_child_abroad_open ON child_abroad (ended_at, id);
