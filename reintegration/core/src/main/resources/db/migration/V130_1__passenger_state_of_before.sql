UPDATE passenger SET state = 'PRESENT', state_since = checked_in_at WHERE checked_in_at IS NOT NULL;
