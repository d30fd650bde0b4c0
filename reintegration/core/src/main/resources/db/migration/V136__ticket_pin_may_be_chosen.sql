ALTER TABLE ticket ADD COLUMN pin_may_be_chosen_until DATETIME(6);
