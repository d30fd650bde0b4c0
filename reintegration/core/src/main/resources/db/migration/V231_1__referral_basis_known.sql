ALTER TABLE referral ADD FOREIGN KEY (basis_id) REFERENCES recorded_basis (id);
