CREATE TABLE person (
  id BINARY(16) NOT NULL PRIMARY KEY,
  given_names VARCHAR(200) NOT NULL,
  family_names VARCHAR(200) NOT NULL,
  search_key VARCHAR(420) NOT NULL,
  birth_year INT,
  birth_month INT,
  birth_day INT,
  sex VARCHAR(10),
  nationality CHAR(2),
  language VARCHAR(8),
  home VARCHAR(4),
  registered_at DATETIME(6) NOT NULL,
  version INT NOT NULL
);
CREATE INDEX ix_person_search ON person (search_key);
