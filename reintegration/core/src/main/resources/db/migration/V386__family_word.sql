CREATE TABLE family_word (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  language VARCHAR(8) NOT NULL,
  left_as CHAR(32) NOT NULL,
  seconds INT NOT NULL,
  left_at DATETIME(6) NOT NULL,
  number_sealed VARBINARY(200),
  region VARCHAR(3),
  last_two CHAR(2),
  state VARCHAR(20) NOT NULL,
  taken_by BINARY(16),
  person_id BINARY(16),
  why_not VARCHAR(20),
  passed_on_by BINARY(16),
  passed_on_at DATETIME(6),
  version INT NOT NULL,
  CONSTRAINT uq_family_word_left_as UNIQUE (left_as),
  FOREIGN KEY (hall_id) REFERENCES hall (id)
);
CREATE INDEX ix_family_word_hall ON family_word (hall_id, state, left_at);
CREATE INDEX ix_family_word_person ON family_word (person_id, left_at);
CREATE INDEX ix_family_word_left ON family_word (left_at);
CREATE INDEX ix_family_word_passed_on ON family_word (passed_on_at);
