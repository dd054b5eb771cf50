CREATE TABLE api_keys (
    id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    hash text NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT pk_api_keys PRIMARY KEY (id)
);


CREATE TABLE articles (
    id uuid NOT NULL,
    type text NOT NULL,
    locale text NOT NULL,
    translation_group uuid NOT NULL,
    office text,
    source_key text,
    source_hash text,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    headline text NOT NULL,
    state text NOT NULL,
    latest_edition integer NOT NULL,
    public_edition integer,
    first_published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawal_reason text,
    deleted_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_articles PRIMARY KEY (id)
);


CREATE TABLE audit_entries (
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    article_id uuid,
    edition integer,
    "from" text,
    "to" text,
    reason text,
    subject text,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_audit_entries PRIMARY KEY (sequence)
);


CREATE TABLE changes (
    sequence bigint NOT NULL,
    kind text NOT NULL,
    article_id uuid,
    edition integer,
    hash text,
    at timestamp with time zone NOT NULL,
    type text,
    locale text,
    path text,
    tags text[] NOT NULL,
    CONSTRAINT pk_changes PRIMARY KEY (sequence)
);


CREATE TABLE columns (
    slug text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    cadence text NOT NULL,
    owner text NOT NULL,
    organisation text,
    "order" integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_columns PRIMARY KEY (slug)
);


CREATE TABLE follower_cursors (
    name text NOT NULL,
    sequence bigint NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_follower_cursors PRIMARY KEY (name)
);


CREATE TABLE log_heads (
    name text NOT NULL,
    sequence bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_log_heads PRIMARY KEY (name)
);


CREATE TABLE media_assets (
    id uuid NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    width integer,
    height integer,
    alt text NOT NULL,
    caption text,
    credit text,
    licence text,
    focal_x double precision NOT NULL,
    focal_y double precision NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by uuid,
    version integer NOT NULL,
    CONSTRAINT pk_media_assets PRIMARY KEY (id)
);


CREATE TABLE roles (
    id uuid NOT NULL,
    name character varying(256),
    normalized_name character varying(256),
    concurrency_stamp text,
    CONSTRAINT pk_roles PRIMARY KEY (id)
);


CREATE TABLE terms (
    kind text NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    name_en text,
    description text,
    code text,
    unit_type text,
    parent text,
    valid_from date,
    valid_to date,
    "order" integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_terms PRIMARY KEY (kind, slug)
);


CREATE TABLE users (
    id uuid NOT NULL,
    display_name text NOT NULL,
    organisations text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    user_name character varying(256),
    normalized_user_name character varying(256),
    email character varying(256),
    normalized_email character varying(256),
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT pk_users PRIMARY KEY (id)
);


CREATE TABLE comments (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_comments PRIMARY KEY (id),
    CONSTRAINT fk_comments_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT
);


CREATE TABLE editions (
    article_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    content text NOT NULL,
    content_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    writers uuid[] NOT NULL,
    submitted_by uuid,
    submitted_at timestamp with time zone,
    approved_by uuid,
    approved_at timestamp with time zone,
    approved_hash text,
    publish_at timestamp with time zone,
    unpublish_at timestamp with time zone,
    published_at timestamp with time zone,
    correction_wrong text,
    correction_right text,
    CONSTRAINT pk_editions PRIMARY KEY (article_id, number),
    CONSTRAINT fk_editions_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT
);


CREATE TABLE published_paths (
    path text NOT NULL,
    article_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT pk_published_paths PRIMARY KEY (path),
    CONSTRAINT fk_published_paths_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT
);


CREATE TABLE role_claims (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    role_id uuid NOT NULL,
    claim_type text,
    claim_value text,
    CONSTRAINT pk_role_claims PRIMARY KEY (id),
    CONSTRAINT fk_role_claims_roles_role_id FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE
);


CREATE TABLE term_successions (
    kind text NOT NULL,
    predecessor text NOT NULL,
    successor text NOT NULL,
    CONSTRAINT pk_term_successions PRIMARY KEY (kind, predecessor, successor),
    CONSTRAINT fk_term_successions_terms_kind_predecessor FOREIGN KEY (kind, predecessor) REFERENCES terms (kind, slug) ON DELETE CASCADE,
    CONSTRAINT fk_term_successions_terms_kind_successor FOREIGN KEY (kind, successor) REFERENCES terms (kind, slug) ON DELETE CASCADE
);


CREATE TABLE user_claims (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    user_id uuid NOT NULL,
    claim_type text,
    claim_value text,
    CONSTRAINT pk_user_claims PRIMARY KEY (id),
    CONSTRAINT fk_user_claims_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);


CREATE TABLE user_logins (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL,
    CONSTRAINT pk_user_logins PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT fk_user_logins_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);


CREATE TABLE user_roles (
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    CONSTRAINT pk_user_roles PRIMARY KEY (user_id, role_id),
    CONSTRAINT fk_user_roles_roles_role_id FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);


CREATE TABLE user_tokens (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text,
    CONSTRAINT pk_user_tokens PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT fk_user_tokens_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);


CREATE TABLE media_uses (
    media_id uuid NOT NULL,
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    CONSTRAINT pk_media_uses PRIMARY KEY (media_id, article_id, edition),
    CONSTRAINT fk_media_uses_editions_article_id_edition FOREIGN KEY (article_id, edition) REFERENCES editions (article_id, number) ON DELETE CASCADE,
    CONSTRAINT fk_media_uses_media_assets_media_id FOREIGN KEY (media_id) REFERENCES media_assets (id) ON DELETE RESTRICT
);


CREATE TABLE scheduled_actions (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    kind text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    claimed_by text,
    claimed_until timestamp with time zone,
    attempts integer NOT NULL,
    last_error text,
    done_at timestamp with time zone,
    CONSTRAINT pk_scheduled_actions PRIMARY KEY (id),
    CONSTRAINT fk_scheduled_actions_editions_article_id_edition FOREIGN KEY (article_id, edition) REFERENCES editions (article_id, number) ON DELETE RESTRICT
);


CREATE TABLE snapshots (
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    json bytea NOT NULL,
    hash text NOT NULL,
    path text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_snapshots PRIMARY KEY (article_id, edition),
    CONSTRAINT fk_snapshots_editions_article_id_edition FOREIGN KEY (article_id, edition) REFERENCES editions (article_id, number) ON DELETE RESTRICT
);


CREATE TABLE live_articles (
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    type text NOT NULL,
    locale text NOT NULL,
    path text NOT NULL,
    "column" text,
    category text,
    headline_sort_key text NOT NULL,
    published timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL,
    hash text NOT NULL,
    translation_group uuid NOT NULL,
    json bytea NOT NULL,
    summary bytea NOT NULL,
    etag text NOT NULL,
    CONSTRAINT pk_live_articles PRIMARY KEY (article_id),
    CONSTRAINT fk_live_articles_snapshots_article_id_edition FOREIGN KEY (article_id, edition) REFERENCES snapshots (article_id, edition) ON DELETE RESTRICT
);


CREATE TABLE live_terms (
    article_id uuid NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_live_terms PRIMARY KEY (article_id, kind, value),
    CONSTRAINT fk_live_terms_live_articles_article_id FOREIGN KEY (article_id) REFERENCES live_articles (article_id) ON DELETE CASCADE
);


CREATE UNIQUE INDEX ix_api_keys_hash ON api_keys (hash);


CREATE UNIQUE INDEX ix_articles_source_key ON articles (source_key);


CREATE INDEX ix_articles_state_updated_at ON articles (state, updated_at);


CREATE INDEX ix_articles_translation_group ON articles (translation_group);


CREATE INDEX ix_articles_updated_at ON articles (updated_at);


CREATE INDEX ix_audit_entries_article_id_sequence ON audit_entries (article_id, sequence);


CREATE INDEX ix_changes_article_id ON changes (article_id);


CREATE INDEX ix_comments_article_id_at ON comments (article_id, at);


CREATE INDEX ix_live_articles_article_id_edition ON live_articles (article_id, edition);


CREATE INDEX ix_live_articles_column_published ON live_articles ("column", published);


CREATE UNIQUE INDEX ix_live_articles_path ON live_articles (path);


CREATE INDEX ix_live_articles_published_article_id ON live_articles (published, article_id);


CREATE INDEX ix_live_articles_translation_group ON live_articles (translation_group);


CREATE INDEX ix_live_articles_type_locale_published ON live_articles (type, locale, published);


CREATE INDEX ix_live_articles_updated_article_id ON live_articles (updated, article_id);


CREATE INDEX ix_live_terms_kind_value ON live_terms (kind, value);


CREATE UNIQUE INDEX ix_media_assets_sha256 ON media_assets (sha256);


CREATE INDEX ix_media_assets_uploaded_at ON media_assets (uploaded_at);


CREATE INDEX ix_media_uses_article_id_edition ON media_uses (article_id, edition);


CREATE INDEX ix_published_paths_article_id ON published_paths (article_id);


CREATE INDEX ix_role_claims_role_id ON role_claims (role_id);


CREATE UNIQUE INDEX role_name_index ON roles (normalized_name);


CREATE INDEX ix_scheduled_actions_article_id_edition ON scheduled_actions (article_id, edition);


CREATE INDEX ix_scheduled_actions_done_at_due_at ON scheduled_actions (done_at, due_at);


CREATE INDEX ix_term_successions_kind_successor ON term_successions (kind, successor);


CREATE INDEX ix_user_claims_user_id ON user_claims (user_id);


CREATE INDEX ix_user_logins_user_id ON user_logins (user_id);


CREATE INDEX ix_user_roles_role_id ON user_roles (role_id);


CREATE INDEX email_index ON users (normalized_email);


CREATE UNIQUE INDEX user_name_index ON users (normalized_user_name);



INSERT INTO log_heads (name, sequence, hash) VALUES ('changes', 0, ''), ('audit', 0, '');

-- What is written once stays as it was written, whoever holds the connection.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entries_keep BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER changes_keep BEFORE UPDATE OR DELETE ON changes FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER snapshots_keep BEFORE UPDATE OR DELETE ON snapshots FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
