ALTER TABLE kiosk DROP COLUMN device_hash;
