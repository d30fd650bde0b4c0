CREATE TABLE help_request (
  id BINARY(16) NOT NULL PRIMARY KEY,
  hall_id BINARY(16) NOT NULL,
  ticket_id BINARY(16) NOT NULL,
  person_id BINARY(16),
  kind VARCHAR(20) NOT NULL,
  department CHAR(2),
  language VARCHAR(8) NOT NULL,
  state VARCHAR(12) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (hall_id) REFERENCES hall (id),
  FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_help_request_state ON help_request (state, made_at);
