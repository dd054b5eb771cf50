ALTER TABLE media_assets ADD COLUMN placeholder bytea;

ALTER TABLE media_revisions ADD COLUMN placeholder bytea;
