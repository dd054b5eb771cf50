CREATE TABLE "bulk_actions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_bulk_actions" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "stage" INTEGER NOT NULL,
    "verb" INTEGER NOT NULL,
    "taxonomy" TEXT NULL,
    "value" TEXT NULL,
    "submit" INTEGER NOT NULL,
    "source_id" TEXT NULL,
    "total" INTEGER NOT NULL,
    "started_at" INTEGER NULL,
    "finished_at" INTEGER NULL,
    "claimed_until" INTEGER NULL
);


CREATE INDEX "ix_bulk_actions_stage" ON "bulk_actions" ("stage");


CREATE INDEX "ix_bulk_actions_started_at" ON "bulk_actions" ("started_at");


CREATE TABLE "bulk_items" (
    "action_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "article_id" TEXT NOT NULL,
    "effect" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "detail" TEXT NULL,
    "version_before" INTEGER NULL,
    "version_after" INTEGER NULL,
    "edition_before" INTEGER NULL,
    "before" TEXT NULL,
    CONSTRAINT "pk_bulk_items" PRIMARY KEY ("action_id", "position"),
    CONSTRAINT "fk_bulk_items_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_bulk_items_bulk_actions_action_id" FOREIGN KEY ("action_id") REFERENCES "bulk_actions" ("id") ON DELETE CASCADE
);


CREATE INDEX "ix_bulk_items_action_id_state_position" ON "bulk_items" ("action_id", "state", "position");


CREATE INDEX "ix_bulk_items_article_id" ON "bulk_items" ("article_id");


CREATE TABLE "saved_filters" (
    "id" TEXT NOT NULL CONSTRAINT "pk_saved_filters" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" INTEGER NOT NULL,
    "pinned" INTEGER NOT NULL,
    "offices" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    CONSTRAINT "fk_saved_filters_users_person_id" FOREIGN KEY ("person_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE INDEX "ix_saved_filters_person_id" ON "saved_filters" ("person_id");
