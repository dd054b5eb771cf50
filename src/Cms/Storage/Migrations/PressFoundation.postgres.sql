CREATE TABLE press_accounts (
    id uuid NOT NULL,
    outlet text NOT NULL,
    person text NOT NULL,
    email text NOT NULL,
    embargoes boolean NOT NULL,
    webhooks boolean NOT NULL,
    requests_per_minute integer,
    networks text NOT NULL,
    terms text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_press_accounts PRIMARY KEY (id)
);

CREATE INDEX ix_press_accounts_outlet ON press_accounts (outlet);

CREATE TABLE press_keys (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    prefix text NOT NULL,
    hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT pk_press_keys PRIMARY KEY (id),
    CONSTRAINT fk_press_keys_press_accounts_account_id FOREIGN KEY (account_id) REFERENCES press_accounts (id) ON DELETE CASCADE
);

CREATE INDEX ix_press_keys_account_id ON press_keys (account_id);

CREATE UNIQUE INDEX ix_press_keys_hash ON press_keys (hash);

CREATE TABLE embargoes (
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    hash text NOT NULL,
    json bytea NOT NULL,
    lifts_at timestamp with time zone NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_by uuid,
    CONSTRAINT pk_embargoes PRIMARY KEY (article_id),
    CONSTRAINT fk_embargoes_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX ix_embargoes_lifts_at ON embargoes (lifts_at);

CREATE TABLE embargo_changes (
    sequence bigint NOT NULL,
    after bigint NOT NULL,
    kind text NOT NULL,
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    hash text NOT NULL,
    at timestamp with time zone NOT NULL,
    embargoed_until timestamp with time zone,
    type text NOT NULL,
    locale text NOT NULL,
    path text NOT NULL,
    CONSTRAINT pk_embargo_changes PRIMARY KEY (sequence)
);

CREATE INDEX ix_embargo_changes_after_sequence ON embargo_changes (after, sequence);

CREATE TABLE embargoed_reads (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    key_id uuid NOT NULL,
    outlet text NOT NULL,
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    at timestamp with time zone NOT NULL,
    what text NOT NULL,
    CONSTRAINT pk_embargoed_reads PRIMARY KEY (id)
);

CREATE INDEX ix_embargoed_reads_account_id_at ON embargoed_reads (account_id, at);

CREATE INDEX ix_embargoed_reads_article_id_at ON embargoed_reads (article_id, at);

INSERT INTO log_heads (name, sequence, hash) VALUES ('embargoes', 0, '');
