CREATE TABLE business_quote (
  id BINARY(16) NOT NULL PRIMARY KEY,
  line_id BINARY(16) NOT NULL,
  seller VARCHAR(80) NOT NULL,
  hundredths BIGINT NOT NULL,
  FOREIGN KEY (line_id) REFERENCES business_line (id)
);
