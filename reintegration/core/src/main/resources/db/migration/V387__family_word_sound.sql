CREATE TABLE family_word_sound (
  word_id BINARY(16) NOT NULL PRIMARY KEY,
  sound_sealed LONGBLOB NOT NULL
);
