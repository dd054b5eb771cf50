CREATE TABLE "revisions" (
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" TEXT NULL,
    "at" INTEGER NOT NULL,
    "actor_id" TEXT NULL,
    "actor_name" TEXT NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "pk_revisions" PRIMARY KEY ("subject", "key", "number")
);


ALTER TABLE "columns" ADD COLUMN "valid_from" TEXT NULL;


ALTER TABLE "columns" ADD COLUMN "valid_to" TEXT NULL;
