CREATE TABLE totp_keys (
    person_id uuid NOT NULL,
    protected_key text NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    last_step bigint NOT NULL,
    CONSTRAINT pk_totp_keys PRIMARY KEY (person_id),
    CONSTRAINT fk_totp_keys_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE recovery_codes (
    person_id uuid NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_recovery_codes PRIMARY KEY (person_id, hash),
    CONSTRAINT fk_recovery_codes_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE user_passkeys (
    credential_id bytea NOT NULL,
    user_id uuid NOT NULL,
    data jsonb NOT NULL,
    CONSTRAINT pk_user_passkeys PRIMARY KEY (credential_id),
    CONSTRAINT fk_user_passkeys_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_user_passkeys_user_id ON user_passkeys (user_id);

CREATE TABLE desk_sessions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    device text NOT NULL,
    network text NOT NULL,
    method text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_desk_sessions PRIMARY KEY (id),
    CONSTRAINT fk_desk_sessions_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_desk_sessions_last_seen_at ON desk_sessions (last_seen_at);

CREATE INDEX ix_desk_sessions_person_id_last_seen_at ON desk_sessions (person_id, last_seen_at);

CREATE TABLE known_devices (
    person_id uuid NOT NULL,
    hash text NOT NULL,
    device text NOT NULL,
    network text NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    is_news boolean NOT NULL,
    CONSTRAINT pk_known_devices PRIMARY KEY (person_id, hash),
    CONSTRAINT fk_known_devices_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_known_devices_last_seen_at ON known_devices (last_seen_at);

CREATE TABLE person_scopes (
    person_id uuid NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_person_scopes PRIMARY KEY (person_id, kind, value),
    CONSTRAINT fk_person_scopes_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);
