CREATE TABLE referral_word (
  referral_id BINARY(16) NOT NULL,
  word_number INT NOT NULL,
  said_by VARCHAR(8) NOT NULL,
  text_sealed VARBINARY(2200) NOT NULL,
  said_at DATETIME(6) NOT NULL,
  PRIMARY KEY (referral_id, word_number),
  FOREIGN KEY (referral_id) REFERENCES referral (id)
);
