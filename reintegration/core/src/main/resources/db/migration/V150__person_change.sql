CREATE TABLE person_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  people LONGBLOB NOT NULL,
  changed_at DATETIME(6) NOT NULL
);
CREATE INDEX ix_person_change_at ON person_change (changed_at);
