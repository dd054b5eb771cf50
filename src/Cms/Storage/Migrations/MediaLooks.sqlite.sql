ALTER TABLE "media_assets" ADD COLUMN "look" INTEGER NULL;

ALTER TABLE "media_revisions" ADD COLUMN "look" INTEGER NULL;

CREATE INDEX "ix_media_assets_look" ON "media_assets" ("look");
