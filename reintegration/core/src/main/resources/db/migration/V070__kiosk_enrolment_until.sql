ALTER TABLE kiosk ADD COLUMN enrolment_until DATETIME(6);
