CREATE TABLE "media_folders" (
    "id" TEXT NOT NULL CONSTRAINT "pk_media_folders" PRIMARY KEY,
    "parent_id" TEXT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    CONSTRAINT "fk_media_folders_media_folders_parent_id" FOREIGN KEY ("parent_id") REFERENCES "media_folders" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_media_folders_parent_id" ON "media_folders" ("parent_id");

CREATE UNIQUE INDEX "ix_media_folders_place" ON "media_folders" ("place");

CREATE TABLE "media_tags" (
    "slug" TEXT NOT NULL CONSTRAINT "pk_media_tags" PRIMARY KEY,
    "name" TEXT NOT NULL
);

CREATE TABLE "media_taggings" (
    "tag" TEXT NOT NULL,
    "media_id" TEXT NOT NULL,
    CONSTRAINT "pk_media_taggings" PRIMARY KEY ("tag", "media_id"),
    CONSTRAINT "fk_media_taggings_media_assets_media_id" FOREIGN KEY ("media_id") REFERENCES "media_assets" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_media_taggings_media_tags_tag" FOREIGN KEY ("tag") REFERENCES "media_tags" ("slug") ON DELETE RESTRICT
);

CREATE INDEX "ix_media_taggings_media_id" ON "media_taggings" ("media_id");

ALTER TABLE "media_assets" ADD COLUMN "folder_id" TEXT NULL CONSTRAINT "fk_media_assets_media_folders_folder_id" REFERENCES "media_folders" ("id") ON DELETE RESTRICT;

ALTER TABLE "media_assets" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

ALTER TABLE "media_assets" ADD COLUMN "name_key" TEXT NOT NULL DEFAULT '';

DROP INDEX "ix_media_assets_uploaded_at";

CREATE INDEX "ix_media_assets_uploaded_at_id" ON "media_assets" ("uploaded_at", "id");

CREATE INDEX "ix_media_assets_name_key_id" ON "media_assets" ("name_key", "id");

CREATE INDEX "ix_media_assets_bytes_id" ON "media_assets" ("bytes", "id");

CREATE INDEX "ix_media_assets_folder_id_uploaded_at" ON "media_assets" ("folder_id", "uploaded_at");

CREATE INDEX "ix_media_assets_licence_expires_on" ON "media_assets" ("licence_expires_on");
