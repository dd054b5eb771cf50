ALTER TABLE press_accounts ADD COLUMN key_days integer;

CREATE TABLE press_applications (
    id uuid NOT NULL,
    person text NOT NULL,
    outlet text NOT NULL,
    email text NOT NULL,
    purpose text NOT NULL,
    embargoes boolean NOT NULL,
    webhooks boolean NOT NULL,
    terms text NOT NULL,
    locale text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    token_hash text,
    confirm_by timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    decided_at timestamp with time zone,
    decided_by text,
    reason text,
    account_id uuid,
    CONSTRAINT pk_press_applications PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_press_applications_token_hash ON press_applications (token_hash);

CREATE INDEX ix_press_applications_email ON press_applications (email);

CREATE INDEX ix_press_applications_decided_at_confirmed_at ON press_applications (decided_at, confirmed_at);

CREATE TABLE press_key_links (
    hash text NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT pk_press_key_links PRIMARY KEY (hash),
    CONSTRAINT fk_press_key_links_press_accounts_account_id FOREIGN KEY (account_id) REFERENCES press_accounts (id) ON DELETE CASCADE
);

CREATE INDEX ix_press_key_links_account_id ON press_key_links (account_id);

CREATE TABLE rate_windows (
    subject text NOT NULL,
    minute bigint NOT NULL,
    taken integer NOT NULL,
    CONSTRAINT pk_rate_windows PRIMARY KEY (subject, minute)
);

CREATE INDEX ix_rate_windows_minute ON rate_windows (minute);
