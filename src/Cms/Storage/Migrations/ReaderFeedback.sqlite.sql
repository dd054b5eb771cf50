CREATE TABLE "feedback_messages" (
    "id" TEXT NOT NULL CONSTRAINT "pk_feedback_messages" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "article_id" TEXT NULL,
    "message" TEXT NULL,
    "name" TEXT NULL,
    "email" TEXT NULL,
    "locale" TEXT NOT NULL,
    "may_publish" INTEGER NOT NULL,
    "received_at" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "assigned_to" TEXT NULL,
    "answer" TEXT NULL,
    "answered_at" INTEGER NULL,
    "answered_by" TEXT NULL,
    "ended_at" INTEGER NULL,
    "erased_at" INTEGER NULL,
    "published_question" TEXT NULL,
    "published_answer" TEXT NULL,
    "published_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_feedback_messages_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE SET NULL
);

CREATE UNIQUE INDEX "ix_feedback_messages_code" ON "feedback_messages" ("code");

CREATE INDEX "ix_feedback_messages_article_id" ON "feedback_messages" ("article_id");

CREATE INDEX "ix_feedback_messages_received_at_id" ON "feedback_messages" ("received_at", "id");

CREATE INDEX "ix_feedback_messages_state_received_at_id" ON "feedback_messages" ("state", "received_at", "id");

CREATE INDEX "ix_feedback_messages_erased_at_ended_at" ON "feedback_messages" ("erased_at", "ended_at");

CREATE INDEX "ix_feedback_messages_locale_published_at_id" ON "feedback_messages" ("locale", "published_at", "id");

CREATE TABLE "feedback_notes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_feedback_notes" PRIMARY KEY,
    "message_id" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "fk_feedback_notes_feedback_messages_message_id" FOREIGN KEY ("message_id") REFERENCES "feedback_messages" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_feedback_notes_message_id_at" ON "feedback_notes" ("message_id", "at");

CREATE TABLE "article_votes" (
    "article_id" TEXT NOT NULL CONSTRAINT "pk_article_votes" PRIMARY KEY,
    "useful" INTEGER NOT NULL,
    "not_useful" INTEGER NOT NULL,
    CONSTRAINT "fk_article_votes_articles_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE
);
