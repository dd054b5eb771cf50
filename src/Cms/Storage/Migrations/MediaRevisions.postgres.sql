ALTER TABLE media_assets ADD COLUMN revision text NOT NULL DEFAULT '';

CREATE TABLE media_revisions (
    media_id uuid NOT NULL,
    revision text NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    width integer,
    height integer,
    metadata text,
    added_at timestamp with time zone NOT NULL,
    added_by uuid,
    CONSTRAINT pk_media_revisions PRIMARY KEY (media_id, revision),
    CONSTRAINT fk_media_revisions_media_assets_media_id FOREIGN KEY (media_id) REFERENCES media_assets (id) ON DELETE CASCADE
);
