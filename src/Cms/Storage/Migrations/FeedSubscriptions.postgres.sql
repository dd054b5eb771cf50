CREATE TABLE feed_subscriptions (
    id uuid NOT NULL,
    key text NOT NULL,
    topic text NOT NULL,
    tag text NOT NULL,
    callback text NOT NULL,
    host text NOT NULL,
    secret text,
    lease_until timestamp with time zone,
    pending integer,
    pending_secret text,
    pending_lease integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone,
    due_at timestamp with time zone,
    claim uuid,
    looks integer NOT NULL,
    failures integer NOT NULL,
    content_hash text,
    CONSTRAINT pk_feed_subscriptions PRIMARY KEY (id)
);

CREATE INDEX ix_feed_subscriptions_due_at ON feed_subscriptions (due_at);

CREATE INDEX ix_feed_subscriptions_host ON feed_subscriptions (host);

CREATE UNIQUE INDEX ix_feed_subscriptions_key ON feed_subscriptions (key);

CREATE INDEX ix_feed_subscriptions_tag ON feed_subscriptions (tag);

INSERT INTO follower_cursors (name, sequence, updated_at)
SELECT 'websub', sequence, to_timestamp(0) FROM log_heads WHERE name = 'changes';
