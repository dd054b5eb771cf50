CREATE TABLE "nominations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_nominations" PRIMARY KEY,
    "state" TEXT NOT NULL,
    "state_since" INTEGER NOT NULL,
    "organisation" TEXT NULL,
    "content" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "created_by" TEXT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "received_at" INTEGER NULL,
    "awaits_unit" INTEGER NOT NULL,
    "decline_reason" TEXT NULL,
    "article_id" TEXT NULL,
    "published_at" INTEGER NULL,
    "article_withdrawn_at" INTEGER NULL,
    "commendation" TEXT NULL,
    "proposed_on" TEXT NULL,
    "decision_number" TEXT NULL,
    "decision_date" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_nominations_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_nominations_article_id" ON "nominations" ("article_id");

CREATE INDEX "ix_nominations_created_by" ON "nominations" ("created_by");

CREATE INDEX "ix_nominations_organisation" ON "nominations" ("organisation");

CREATE INDEX "ix_nominations_state_updated_at" ON "nominations" ("state", "updated_at");

CREATE INDEX "ix_nominations_subject_key" ON "nominations" ("subject_key");

CREATE INDEX "ix_nominations_updated_at" ON "nominations" ("updated_at");

CREATE TABLE "nomination_entries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_nomination_entries" PRIMARY KEY,
    "nomination_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "author_id" TEXT NULL,
    "author_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "text" TEXT NULL,
    CONSTRAINT "fk_nomination_entries_nominations_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "nominations" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_nomination_entries_nomination_id" ON "nomination_entries" ("nomination_id");

CREATE TABLE "nomination_files" (
    "id" TEXT NOT NULL CONSTRAINT "pk_nomination_files" PRIMARY KEY,
    "nomination_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NULL,
    "height" INTEGER NULL,
    "caption" TEXT NOT NULL,
    "is_internal" INTEGER NOT NULL,
    "uploaded_at" INTEGER NOT NULL,
    "media_id" TEXT NULL,
    CONSTRAINT "fk_nomination_files_nominations_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "nominations" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_nomination_files_nomination_id" ON "nomination_files" ("nomination_id");
