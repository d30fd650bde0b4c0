ALTER TABLE passenger ADD COLUMN ticket_id BINARY(16);
ALTER TABLE passenger ADD CONSTRAINT fk_passenger_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id);
