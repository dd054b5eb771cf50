CREATE TABLE recall_acknowledgements (
    account_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_recall_acknowledgements PRIMARY KEY (account_id, sequence)
);

CREATE INDEX ix_recall_acknowledgements_sequence ON recall_acknowledgements (sequence);
