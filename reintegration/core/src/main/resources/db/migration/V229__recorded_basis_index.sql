CREATE INDEX ix_recorded_basis_open ON recorded_basis (ended_at, until_at);
