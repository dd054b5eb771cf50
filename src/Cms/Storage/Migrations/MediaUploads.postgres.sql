CREATE TABLE media_uploads (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    file_name text NOT NULL,
    length bigint NOT NULL,
    folder_id uuid,
    expires_at timestamp with time zone NOT NULL,
    media_id uuid,
    is_new boolean NOT NULL,
    refusal text,
    CONSTRAINT pk_media_uploads PRIMARY KEY (id),
    CONSTRAINT fk_media_uploads_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_media_uploads_expires_at ON media_uploads (expires_at);

CREATE INDEX ix_media_uploads_person_id ON media_uploads (person_id);
