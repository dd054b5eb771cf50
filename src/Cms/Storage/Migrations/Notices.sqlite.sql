ALTER TABLE "articles" ADD COLUMN "due_told" TEXT NULL;


CREATE TABLE "notices" (
    "id" TEXT NOT NULL CONSTRAINT "pk_notices" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "read_at" INTEGER NULL,
    "mailed_at" INTEGER NULL,
    CONSTRAINT "fk_notices_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_notices_users_person_id" FOREIGN KEY ("person_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE INDEX "ix_notices_article_id" ON "notices" ("article_id");


CREATE INDEX "ix_notices_mailed_at_at" ON "notices" ("mailed_at", "at");


CREATE INDEX "ix_notices_person_id_at" ON "notices" ("person_id", "at");


CREATE INDEX "ix_notices_person_id_read_at" ON "notices" ("person_id", "read_at");


CREATE INDEX "ix_notices_read_at" ON "notices" ("read_at");


CREATE TABLE "mail_preferences" (
    "person_id" TEXT NOT NULL CONSTRAINT "pk_mail_preferences" PRIMARY KEY,
    "choice" TEXT NOT NULL,
    CONSTRAINT "fk_mail_preferences_users_person_id" FOREIGN KEY ("person_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
