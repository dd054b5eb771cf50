ALTER TABLE media_assets ADD COLUMN look bigint;

ALTER TABLE media_revisions ADD COLUMN look bigint;

CREATE INDEX ix_media_assets_look ON media_assets (look);
