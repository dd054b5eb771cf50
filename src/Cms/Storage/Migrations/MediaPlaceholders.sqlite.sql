ALTER TABLE "media_assets" ADD COLUMN "placeholder" BLOB NULL;

ALTER TABLE "media_revisions" ADD COLUMN "placeholder" BLOB NULL;
