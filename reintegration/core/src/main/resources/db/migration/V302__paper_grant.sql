CREATE TABLE paper_grant (
  id BINARY(16) NOT NULL PRIMARY KEY,
  paper_id BINARY(16) NOT NULL,
  person_id BINARY(16) NOT NULL,
  purpose VARCHAR(10) NOT NULL,
  open_purpose VARCHAR(10),
  hundredths BIGINT NOT NULL,
  currency CHAR(3) NOT NULL,
  state VARCHAR(10) NOT NULL,
  asked_by BINARY(16) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  decided_by BINARY(16),
  decided_at DATETIME(6),
  ended_by BINARY(16),
  ended_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE (paper_id, open_purpose),
  FOREIGN KEY (paper_id) REFERENCES paper (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_paper_grant_asked ON paper_grant (state, asked_at, id);
