ALTER TABLE passenger ADD COLUMN known_as BINARY(16);
ALTER TABLE passenger ADD COLUMN known_at DATETIME(6);
ALTER TABLE passenger ADD COLUMN known_by BINARY(16);
ALTER TABLE passenger ADD CONSTRAINT fk_passenger_known_as FOREIGN KEY (known_as) REFERENCES passenger (id);
