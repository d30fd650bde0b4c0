UPDATE case_file SET owner_id = opened_by WHERE owner_id IS NULL;
