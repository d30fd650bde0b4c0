CREATE TABLE referral_tallied (
  referral_id BINARY(16) NOT NULL PRIMARY KEY,
  steps INT NOT NULL,
  FOREIGN KEY (referral_id) REFERENCES referral (id)
);
