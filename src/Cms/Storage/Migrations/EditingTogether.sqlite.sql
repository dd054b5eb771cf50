CREATE TABLE "replaced_texts" (
    "article_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "replaced_at" INTEGER NOT NULL,
    CONSTRAINT "pk_replaced_texts" PRIMARY KEY ("article_id", "hash"),
    CONSTRAINT "fk_replaced_texts_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE
);

CREATE TABLE "editing_leases" (
    "article_id" TEXT NOT NULL CONSTRAINT "pk_editing_leases" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER NOT NULL,
    "taken_from" TEXT NULL,
    CONSTRAINT "fk_editing_leases_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_editing_leases_users_person_id" FOREIGN KEY ("person_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_editing_leases_person_id" ON "editing_leases" ("person_id");

ALTER TABLE "working_copies" ADD COLUMN "origin" TEXT NULL;
