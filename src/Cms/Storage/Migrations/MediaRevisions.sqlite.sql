ALTER TABLE "media_assets" ADD COLUMN "revision" TEXT NOT NULL DEFAULT '';

CREATE TABLE "media_revisions" (
    "media_id" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NULL,
    "height" INTEGER NULL,
    "metadata" TEXT NULL,
    "added_at" INTEGER NOT NULL,
    "added_by" TEXT NULL,
    CONSTRAINT "pk_media_revisions" PRIMARY KEY ("media_id", "revision"),
    CONSTRAINT "fk_media_revisions_media_assets_media_id" FOREIGN KEY ("media_id") REFERENCES "media_assets" ("id") ON DELETE CASCADE
);
