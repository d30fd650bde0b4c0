DROP TABLE allowed_destination;
