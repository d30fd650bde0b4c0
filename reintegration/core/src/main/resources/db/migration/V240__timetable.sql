CREATE TABLE timetable (
  id BINARY(16) NOT NULL PRIMARY KEY,
  version_number INT,
  follows INT NOT NULL,
  content LONGBLOB NOT NULL,
  row_count INT NOT NULL,
  received_at DATETIME(6) NOT NULL,
  received_by BINARY(16),
  in_force_at DATETIME(6),
  in_force_by BINARY(16),
  CONSTRAINT uq_timetable_number UNIQUE (version_number),
  CONSTRAINT ck_timetable_in_force CHECK ((version_number IS NULL) = (in_force_at IS NULL))
);
