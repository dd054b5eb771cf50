CREATE TABLE search_counts (
    day date NOT NULL,
    query text NOT NULL,
    asked integer NOT NULL,
    fruitless integer NOT NULL,
    CONSTRAINT pk_search_counts PRIMARY KEY (day, query)
);
