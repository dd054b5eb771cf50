CREATE TABLE revisions (
    subject text NOT NULL,
    key text NOT NULL,
    number integer NOT NULL,
    document text,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    note text,
    CONSTRAINT pk_revisions PRIMARY KEY (subject, key, number)
);


ALTER TABLE columns ADD COLUMN valid_from date;


ALTER TABLE columns ADD COLUMN valid_to date;
