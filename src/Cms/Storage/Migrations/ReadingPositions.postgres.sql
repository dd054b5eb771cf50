CREATE TABLE reading_positions (
    account_id uuid NOT NULL,
    cursor text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_reading_positions PRIMARY KEY (account_id)
);
