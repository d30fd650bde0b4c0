CREATE TABLE journal_position (
  file_name VARCHAR(80) NOT NULL PRIMARY KEY,
  read_bytes BIGINT NOT NULL,
  bad_lines INT NOT NULL
);
