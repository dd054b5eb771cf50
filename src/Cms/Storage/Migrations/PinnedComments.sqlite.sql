ALTER TABLE "comments" ADD COLUMN "parent_id" TEXT NULL CONSTRAINT "fk_comments_comments_parent_id" REFERENCES "comments" ("id") ON DELETE RESTRICT;


ALTER TABLE "comments" ADD COLUMN "quote" TEXT NULL;


ALTER TABLE "comments" ADD COLUMN "resolved_at" INTEGER NULL;


ALTER TABLE "comments" ADD COLUMN "resolved_by" TEXT NULL;


CREATE INDEX "ix_comments_parent_id" ON "comments" ("parent_id");
