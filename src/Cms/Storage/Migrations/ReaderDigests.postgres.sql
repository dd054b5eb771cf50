ALTER TABLE outgoing_mails ADD COLUMN purpose text;

ALTER TABLE outgoing_mails ADD COLUMN list_unsubscribe text;

CREATE INDEX ix_outgoing_mails_purpose_created_at ON outgoing_mails (purpose, created_at);

CREATE INDEX ix_outgoing_mails_address ON outgoing_mails (address);

CREATE TABLE digest_requests (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    email text NOT NULL,
    wish text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    confirm_by timestamp with time zone NOT NULL,
    CONSTRAINT pk_digest_requests PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_digest_requests_token_hash ON digest_requests (token_hash);

CREATE INDEX ix_digest_requests_email_received_at ON digest_requests (email, received_at);

CREATE INDEX ix_digest_requests_received_at ON digest_requests (received_at);

CREATE TABLE digest_subscriptions (
    id uuid NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    rhythm text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    position bigint NOT NULL,
    next_at timestamp with time zone,
    written_at timestamp with time zone,
    letter uuid,
    letter_from bigint NOT NULL,
    failures integer NOT NULL,
    paused_at timestamp with time zone,
    CONSTRAINT pk_digest_subscriptions PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_digest_subscriptions_email ON digest_subscriptions (email);

CREATE INDEX ix_digest_subscriptions_next_at_id ON digest_subscriptions (next_at, id);

CREATE INDEX ix_digest_subscriptions_paused_at ON digest_subscriptions (paused_at);

CREATE TABLE subscribed_topics (
    subscription_id uuid NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_subscribed_topics PRIMARY KEY (subscription_id, kind, value),
    CONSTRAINT fk_subscribed_topics_digest_subscriptions_subscription_id FOREIGN KEY (subscription_id) REFERENCES digest_subscriptions (id) ON DELETE CASCADE
);

CREATE INDEX ix_subscribed_topics_kind_value ON subscribed_topics (kind, value);

CREATE TABLE digest_links (
    hash text NOT NULL,
    subscription_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_digest_links PRIMARY KEY (hash),
    CONSTRAINT fk_digest_links_digest_subscriptions_subscription_id FOREIGN KEY (subscription_id) REFERENCES digest_subscriptions (id) ON DELETE CASCADE
);

CREATE INDEX ix_digest_links_subscription_id ON digest_links (subscription_id);

CREATE INDEX ix_digest_links_created_at ON digest_links (created_at);
