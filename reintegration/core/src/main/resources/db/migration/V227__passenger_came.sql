CREATE INDEX ix_passenger_came ON passenger (person_id, arrival_id);
