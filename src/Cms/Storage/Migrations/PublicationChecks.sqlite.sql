ALTER TABLE "editions" ADD COLUMN "held_because" TEXT NULL;


ALTER TABLE "media_assets" ADD COLUMN "licence_expires_on" TEXT NULL;


CREATE TABLE "acknowledgements" (
    "id" TEXT NOT NULL CONSTRAINT "pk_acknowledgements" PRIMARY KEY,
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "check" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "passage_hash" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "person_name" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "voided_at" INTEGER NULL,
    CONSTRAINT "fk_acknowledgements_editions_article_id_edition" FOREIGN KEY ("article_id", "edition") REFERENCES "editions" ("article_id", "number") ON DELETE RESTRICT
);


CREATE INDEX "ix_acknowledgements_article_id_edition" ON "acknowledgements" ("article_id", "edition");


CREATE TABLE "check_settings" (
    "code" TEXT NOT NULL CONSTRAINT "pk_check_settings" PRIMARY KEY,
    "severity" TEXT NOT NULL,
    "option" TEXT NULL,
    "updated_at" INTEGER NOT NULL,
    "updated_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "consents" (
    "id" TEXT NOT NULL CONSTRAINT "pk_consents" PRIMARY KEY,
    "article_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "evidence" TEXT NULL,
    "recorded_at" INTEGER NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "withdrawn_on" TEXT NULL,
    CONSTRAINT "fk_consents_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE RESTRICT
);


CREATE INDEX "ix_consents_article_id" ON "consents" ("article_id");


CREATE TABLE "external_links" (
    "key" TEXT NOT NULL CONSTRAINT "pk_external_links" PRIMARY KEY,
    "url" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "detail" TEXT NULL,
    "checked_at" INTEGER NOT NULL
);


CREATE TABLE "text_sketches" (
    "article_id" TEXT NOT NULL,
    "band" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    CONSTRAINT "pk_text_sketches" PRIMARY KEY ("article_id", "band"),
    CONSTRAINT "fk_text_sketches_live_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "live_articles" ("article_id") ON DELETE CASCADE
);


CREATE INDEX "ix_text_sketches_value_band" ON "text_sketches" ("value", "band");
