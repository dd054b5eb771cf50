CREATE TABLE "feed_subscriptions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_feed_subscriptions" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "callback" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "secret" TEXT NULL,
    "lease_until" INTEGER NULL,
    "pending" INTEGER NULL,
    "pending_secret" TEXT NULL,
    "pending_lease" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "changed_at" INTEGER NULL,
    "due_at" INTEGER NULL,
    "claim" TEXT NULL,
    "looks" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "content_hash" TEXT NULL
);

CREATE INDEX "ix_feed_subscriptions_due_at" ON "feed_subscriptions" ("due_at");

CREATE INDEX "ix_feed_subscriptions_host" ON "feed_subscriptions" ("host");

CREATE UNIQUE INDEX "ix_feed_subscriptions_key" ON "feed_subscriptions" ("key");

CREATE INDEX "ix_feed_subscriptions_tag" ON "feed_subscriptions" ("tag");

INSERT INTO follower_cursors (name, sequence, updated_at)
SELECT 'websub', sequence, 0 FROM log_heads WHERE name = 'changes';
