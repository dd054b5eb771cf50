CREATE TABLE "home_drafts" (
    "locale" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "saved_at" INTEGER NOT NULL,
    CONSTRAINT "pk_home_drafts" PRIMARY KEY ("locale", "person_id"),
    CONSTRAINT "fk_home_drafts_users_person_id" FOREIGN KEY ("person_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_home_drafts_person_id" ON "home_drafts" ("person_id");
