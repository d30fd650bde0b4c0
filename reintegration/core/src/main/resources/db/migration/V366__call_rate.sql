CREATE TABLE call_rate (
  region VARCHAR(3) NOT NULL,
  number_type VARCHAR(20) NOT NULL,
  allowed BOOLEAN NOT NULL,
  per_minute BIGINT NOT NULL,
  step_seconds INT NOT NULL,
  set_by BINARY(16),
  set_at DATETIME(6),
  version INT NOT NULL,
  PRIMARY KEY (region, number_type),
  CONSTRAINT ck_call_rate CHECK (per_minute >= 0 AND step_seconds > 0)
);
INSERT INTO call_rate (region, number_type, allowed, per_minute, step_seconds, version)
  SELECT region, number_type, TRUE, 0, 60, 1 FROM allowed_destination;
