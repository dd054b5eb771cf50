ALTER TABLE "outgoing_mails" ADD COLUMN "purpose" TEXT NULL;

ALTER TABLE "outgoing_mails" ADD COLUMN "list_unsubscribe" TEXT NULL;

CREATE INDEX "ix_outgoing_mails_purpose_created_at" ON "outgoing_mails" ("purpose", "created_at");

CREATE INDEX "ix_outgoing_mails_address" ON "outgoing_mails" ("address");

CREATE TABLE "digest_requests" (
    "id" TEXT NOT NULL CONSTRAINT "pk_digest_requests" PRIMARY KEY,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "received_at" INTEGER NOT NULL,
    "confirm_by" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "ix_digest_requests_token_hash" ON "digest_requests" ("token_hash");

CREATE INDEX "ix_digest_requests_email_received_at" ON "digest_requests" ("email", "received_at");

CREATE INDEX "ix_digest_requests_received_at" ON "digest_requests" ("received_at");

CREATE TABLE "digest_subscriptions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_digest_subscriptions" PRIMARY KEY,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "next_at" INTEGER NULL,
    "written_at" INTEGER NULL,
    "letter" TEXT NULL,
    "letter_from" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "paused_at" INTEGER NULL
);

CREATE UNIQUE INDEX "ix_digest_subscriptions_email" ON "digest_subscriptions" ("email");

CREATE INDEX "ix_digest_subscriptions_next_at_id" ON "digest_subscriptions" ("next_at", "id");

CREATE INDEX "ix_digest_subscriptions_paused_at" ON "digest_subscriptions" ("paused_at");

CREATE TABLE "subscribed_topics" (
    "subscription_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "pk_subscribed_topics" PRIMARY KEY ("subscription_id", "kind", "value"),
    CONSTRAINT "fk_subscribed_topics_digest_subscriptions_subscription_id" FOREIGN KEY ("subscription_id") REFERENCES "digest_subscriptions" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_subscribed_topics_kind_value" ON "subscribed_topics" ("kind", "value");

CREATE TABLE "digest_links" (
    "hash" TEXT NOT NULL CONSTRAINT "pk_digest_links" PRIMARY KEY,
    "subscription_id" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    CONSTRAINT "fk_digest_links_digest_subscriptions_subscription_id" FOREIGN KEY ("subscription_id") REFERENCES "digest_subscriptions" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_digest_links_subscription_id" ON "digest_links" ("subscription_id");

CREATE INDEX "ix_digest_links_created_at" ON "digest_links" ("created_at");
