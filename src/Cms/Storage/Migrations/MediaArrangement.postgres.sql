CREATE TABLE media_folders (
    id uuid NOT NULL,
    parent_id uuid,
    name text NOT NULL,
    place text NOT NULL,
    CONSTRAINT pk_media_folders PRIMARY KEY (id),
    CONSTRAINT fk_media_folders_media_folders_parent_id FOREIGN KEY (parent_id) REFERENCES media_folders (id) ON DELETE RESTRICT
);

CREATE INDEX ix_media_folders_parent_id ON media_folders (parent_id);

CREATE UNIQUE INDEX ix_media_folders_place ON media_folders (place);

CREATE TABLE media_tags (
    slug text NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_media_tags PRIMARY KEY (slug)
);

CREATE TABLE media_taggings (
    tag text NOT NULL,
    media_id uuid NOT NULL,
    CONSTRAINT pk_media_taggings PRIMARY KEY (tag, media_id),
    CONSTRAINT fk_media_taggings_media_assets_media_id FOREIGN KEY (media_id) REFERENCES media_assets (id) ON DELETE CASCADE,
    CONSTRAINT fk_media_taggings_media_tags_tag FOREIGN KEY (tag) REFERENCES media_tags (slug) ON DELETE RESTRICT
);

CREATE INDEX ix_media_taggings_media_id ON media_taggings (media_id);

ALTER TABLE media_assets ADD COLUMN folder_id uuid;

ALTER TABLE media_assets ADD COLUMN search_text text NOT NULL DEFAULT '';

ALTER TABLE media_assets ADD COLUMN name_key text NOT NULL DEFAULT '';

ALTER TABLE media_assets ADD CONSTRAINT fk_media_assets_media_folders_folder_id FOREIGN KEY (folder_id) REFERENCES media_folders (id) ON DELETE RESTRICT;

DROP INDEX ix_media_assets_uploaded_at;

CREATE INDEX ix_media_assets_uploaded_at_id ON media_assets (uploaded_at, id);

CREATE INDEX ix_media_assets_name_key_id ON media_assets (name_key, id);

CREATE INDEX ix_media_assets_bytes_id ON media_assets (bytes, id);

CREATE INDEX ix_media_assets_folder_id_uploaded_at ON media_assets (folder_id, uploaded_at);

CREATE INDEX ix_media_assets_licence_expires_on ON media_assets (licence_expires_on);
