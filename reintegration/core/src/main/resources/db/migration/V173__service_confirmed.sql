UPDATE service SET confirmed_on = CURRENT_DATE;
