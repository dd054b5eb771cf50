ALTER TABLE "articles" ADD COLUMN "turn_roles" TEXT NULL;


ALTER TABLE "articles" ADD COLUMN "turn_office" TEXT NULL;


CREATE TABLE "approval_chains" (
    "type" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "updated_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_approval_chains" PRIMARY KEY ("type", "office")
);


CREATE TABLE "review_steps" (
    "article_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "organisation" TEXT NULL,
    "organisation_name" TEXT NULL,
    "approved_by" TEXT NULL,
    "approved_by_name" TEXT NULL,
    "approved_for" TEXT NULL,
    "approved_for_name" TEXT NULL,
    "approved_at" INTEGER NULL,
    "approved_hash" TEXT NULL,
    "note" TEXT NULL,
    CONSTRAINT "pk_review_steps" PRIMARY KEY ("article_id", "edition", "number"),
    CONSTRAINT "fk_review_steps_editions_article_id_edition" FOREIGN KEY ("article_id", "edition") REFERENCES "editions" ("article_id", "number") ON DELETE RESTRICT
);


INSERT INTO "review_steps" ("article_id", "edition", "number", "title", "roles")
SELECT "id", "latest_edition", 1, 'Duyệt', '["approver","administrator"]' FROM "articles" WHERE "state" = 'InReview';


UPDATE "articles" SET "turn_roles" = '|approver||administrator|' WHERE "state" = 'InReview';
