CREATE TABLE webhooks (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    url text NOT NULL,
    description text NOT NULL,
    signing integer NOT NULL,
    secret text NOT NULL,
    former_secret text,
    former_until timestamp with time zone,
    types text[] NOT NULL,
    terms text[] NOT NULL,
    kinds text[] NOT NULL,
    embargoes boolean NOT NULL,
    from_sequence bigint NOT NULL,
    from_embargo bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    disabled_at timestamp with time zone,
    disabled_because integer,
    failures integer NOT NULL,
    last_success_at timestamp with time zone,
    last_failure_at timestamp with time zone,
    last_error text,
    CONSTRAINT pk_webhooks PRIMARY KEY (id),
    CONSTRAINT fk_webhooks_press_accounts_account_id FOREIGN KEY (account_id) REFERENCES press_accounts (id) ON DELETE CASCADE
);

CREATE TABLE webhook_deliveries (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    log integer NOT NULL,
    sequence bigint,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state integer NOT NULL,
    due_at timestamp with time zone,
    claim uuid,
    attempts integer NOT NULL,
    status integer,
    error text,
    milliseconds integer,
    finished_at timestamp with time zone,
    CONSTRAINT pk_webhook_deliveries PRIMARY KEY (id),
    CONSTRAINT fk_webhook_deliveries_webhooks_webhook_id FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE
);

CREATE INDEX ix_webhooks_account_id ON webhooks (account_id);

CREATE INDEX ix_webhook_deliveries_webhook_id_due_at ON webhook_deliveries (webhook_id, due_at);

CREATE INDEX ix_webhook_deliveries_webhook_id_id ON webhook_deliveries (webhook_id, id);

CREATE INDEX ix_webhook_deliveries_finished_at ON webhook_deliveries (finished_at);

INSERT INTO follower_cursors (name, sequence, updated_at)
SELECT CASE name WHEN 'changes' THEN 'webhooks' ELSE 'webhooks-embargoes' END, sequence, to_timestamp(0) FROM log_heads WHERE name IN ('changes', 'embargoes');
