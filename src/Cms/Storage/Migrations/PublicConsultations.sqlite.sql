CREATE TABLE "consultations" (
    "nomination_id" TEXT NOT NULL CONSTRAINT "pk_consultations" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "closes_at" INTEGER NOT NULL,
    CONSTRAINT "fk_consultations_nominations_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "nominations" ("id") ON DELETE CASCADE
);

CREATE TABLE "public_comments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_public_comments" PRIMARY KEY,
    "nomination_id" TEXT NOT NULL,
    "name" TEXT NULL,
    "text" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT NULL,
    CONSTRAINT "fk_public_comments_consultations_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "consultations" ("nomination_id") ON DELETE CASCADE
);

CREATE INDEX "ix_consultations_closes_at" ON "consultations" ("closes_at");

CREATE INDEX "ix_public_comments_nomination_id_state_at" ON "public_comments" ("nomination_id", "state", "at");
