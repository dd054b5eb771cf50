CREATE TABLE manual_redirects (
    "from" text NOT NULL,
    "to" text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    updated_by text NOT NULL,
    CONSTRAINT pk_manual_redirects PRIMARY KEY ("from")
);


CREATE INDEX ix_manual_redirects_to ON manual_redirects ("to");


CREATE TABLE missing_paths (
    day date NOT NULL,
    path text NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_missing_paths PRIMARY KEY (day, path)
);
