ALTER TABLE person ADD COLUMN key_slot BIGINT;
ALTER TABLE person ADD COLUMN key_half VARBINARY(100);
UPDATE person SET
  key_slot = (SELECT k.slot FROM data_key k WHERE k.id = person.id),
  key_half = (SELECT k.wrapped FROM data_key k WHERE k.id = person.id);
DELETE FROM data_key WHERE compartment = 'GENERAL';
