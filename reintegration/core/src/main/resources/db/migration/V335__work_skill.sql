CREATE TABLE work_skill (
  id BINARY(16) NOT NULL PRIMARY KEY,
  person_id BINARY(16) NOT NULL,
  skill VARCHAR(20) NOT NULL,
  years_done INT NOT NULL,
  abroad BOOLEAN NOT NULL,
  proof BOOLEAN NOT NULL,
  UNIQUE (person_id, skill, abroad),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
