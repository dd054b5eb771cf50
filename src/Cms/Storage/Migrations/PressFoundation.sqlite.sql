CREATE TABLE "press_accounts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_press_accounts" PRIMARY KEY,
    "outlet" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "embargoes" INTEGER NOT NULL,
    "webhooks" INTEGER NOT NULL,
    "requests_per_minute" INTEGER NULL,
    "networks" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "revoked_at" INTEGER NULL
);

CREATE INDEX "ix_press_accounts_outlet" ON "press_accounts" ("outlet");

CREATE TABLE "press_keys" (
    "id" TEXT NOT NULL CONSTRAINT "pk_press_keys" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "revoked_at" INTEGER NULL,
    "last_used_at" INTEGER NULL,
    CONSTRAINT "fk_press_keys_press_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "press_accounts" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_press_keys_account_id" ON "press_keys" ("account_id");

CREATE UNIQUE INDEX "ix_press_keys_hash" ON "press_keys" ("hash");

CREATE TABLE "embargoes" (
    "article_id" TEXT NOT NULL CONSTRAINT "pk_embargoes" PRIMARY KEY,
    "edition" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "json" BLOB NOT NULL,
    "lifts_at" INTEGER NOT NULL,
    "given_at" INTEGER NOT NULL,
    "given_by" TEXT NULL,
    CONSTRAINT "fk_embargoes_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_embargoes_lifts_at" ON "embargoes" ("lifts_at");

CREATE TABLE "embargo_changes" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_embargo_changes" PRIMARY KEY,
    "after" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "embargoed_until" INTEGER NULL,
    "type" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "path" TEXT NOT NULL
);

CREATE INDEX "ix_embargo_changes_after_sequence" ON "embargo_changes" ("after", "sequence");

CREATE TABLE "embargoed_reads" (
    "id" TEXT NOT NULL CONSTRAINT "pk_embargoed_reads" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "what" TEXT NOT NULL
);

CREATE INDEX "ix_embargoed_reads_account_id_at" ON "embargoed_reads" ("account_id", "at");

CREATE INDEX "ix_embargoed_reads_article_id_at" ON "embargoed_reads" ("article_id", "at");

INSERT INTO "log_heads" ("name", "sequence", "hash") VALUES ('embargoes', 0, '');
