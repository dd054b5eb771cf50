CREATE TABLE outgoing_mails (
    id uuid NOT NULL,
    address text NOT NULL,
    name text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    attempts integer NOT NULL,
    sent_at timestamp with time zone,
    last_error text,
    CONSTRAINT pk_outgoing_mails PRIMARY KEY (id)
);


CREATE INDEX ix_outgoing_mails_created_at ON outgoing_mails (created_at);


CREATE INDEX ix_outgoing_mails_due_at ON outgoing_mails (due_at);
