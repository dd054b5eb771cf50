CREATE TABLE "media_uploads" (
    "id" TEXT NOT NULL CONSTRAINT "pk_media_uploads" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "folder_id" TEXT NULL,
    "expires_at" INTEGER NOT NULL,
    "media_id" TEXT NULL,
    "is_new" INTEGER NOT NULL,
    "refusal" TEXT NULL,
    CONSTRAINT "fk_media_uploads_users_person_id" FOREIGN KEY ("person_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_media_uploads_expires_at" ON "media_uploads" ("expires_at");

CREATE INDEX "ix_media_uploads_person_id" ON "media_uploads" ("person_id");
