ALTER TABLE free_call ADD COLUMN message_id BINARY(16);
