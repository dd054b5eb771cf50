CREATE TABLE "royalty_rates" (
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "base_amount" INTEGER NOT NULL,
    "coefficient" INTEGER NOT NULL,
    "set_at" INTEGER NOT NULL,
    "set_by" TEXT NOT NULL,
    CONSTRAINT "pk_royalty_rates" PRIMARY KEY ("type", "version")
);

CREATE TABLE "royalties" (
    "article_id" TEXT NOT NULL CONSTRAINT "pk_royalties" PRIMARY KEY,
    "month" TEXT NOT NULL,
    "base_amount" INTEGER NOT NULL,
    "coefficient" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "proposed_by_id" TEXT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" INTEGER NOT NULL,
    "approved_by_id" TEXT NULL,
    "approved_by" TEXT NULL,
    "approved_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_royalties_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT
);

CREATE TABLE "royalty_shares" (
    "article_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    CONSTRAINT "pk_royalty_shares" PRIMARY KEY ("article_id", "position"),
    CONSTRAINT "fk_royalty_shares_royalties_article_id" FOREIGN KEY ("article_id") REFERENCES "royalties" ("article_id") ON DELETE CASCADE
);

CREATE INDEX "ix_royalties_month" ON "royalties" ("month");
CREATE INDEX "ix_articles_first_published_at" ON "articles" ("first_published_at");
