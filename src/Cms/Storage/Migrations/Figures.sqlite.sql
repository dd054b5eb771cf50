CREATE TABLE "published_stories" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_published_stories" PRIMARY KEY AUTOINCREMENT,
    "translation_group" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "published" INTEGER NOT NULL,
    "withdrawn_at" INTEGER NULL,
    "facets" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "fk_published_stories_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT
);

CREATE TABLE "article_reads" (
    "day" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "reads" INTEGER NOT NULL,
    CONSTRAINT "pk_article_reads" PRIMARY KEY ("day", "article_id")
);

CREATE TABLE "monthly_reads" (
    "month" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "reads" INTEGER NOT NULL,
    CONSTRAINT "pk_monthly_reads" PRIMARY KEY ("month", "article_id")
);

CREATE TABLE "daily_reads" (
    "day" TEXT NOT NULL CONSTRAINT "pk_daily_reads" PRIMARY KEY,
    "reads" INTEGER NOT NULL
);

CREATE TABLE "press_pulls" (
    "day" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "pulls" INTEGER NOT NULL,
    CONSTRAINT "pk_press_pulls" PRIMARY KEY ("day", "outlet")
);

CREATE TABLE "frozen_reports" (
    "id" TEXT NOT NULL CONSTRAINT "pk_frozen_reports" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" TEXT NULL,
    "by_name" TEXT NOT NULL
);

CREATE INDEX "ix_published_stories_article_id" ON "published_stories" ("article_id");
CREATE INDEX "ix_published_stories_revision" ON "published_stories" ("revision");
CREATE UNIQUE INDEX "ix_published_stories_translation_group" ON "published_stories" ("translation_group");
CREATE INDEX "ix_frozen_reports_at" ON "frozen_reports" ("at");
CREATE INDEX "ix_changes_kind_at" ON "changes" ("kind", "at");

INSERT INTO "follower_cursors" ("name", "sequence", "updated_at") VALUES ('figures', 0, 0);
