CREATE TABLE "webhooks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_webhooks" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "signing" INTEGER NOT NULL,
    "secret" TEXT NOT NULL,
    "former_secret" TEXT NULL,
    "former_until" INTEGER NULL,
    "types" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "kinds" TEXT NOT NULL,
    "embargoes" INTEGER NOT NULL,
    "from_sequence" INTEGER NOT NULL,
    "from_embargo" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "disabled_at" INTEGER NULL,
    "disabled_because" INTEGER NULL,
    "failures" INTEGER NOT NULL,
    "last_success_at" INTEGER NULL,
    "last_failure_at" INTEGER NULL,
    "last_error" TEXT NULL,
    CONSTRAINT "fk_webhooks_press_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "press_accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "webhook_deliveries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_webhook_deliveries" PRIMARY KEY,
    "webhook_id" TEXT NOT NULL,
    "log" INTEGER NOT NULL,
    "sequence" INTEGER NULL,
    "body" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "due_at" INTEGER NULL,
    "claim" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "status" INTEGER NULL,
    "error" TEXT NULL,
    "milliseconds" INTEGER NULL,
    "finished_at" INTEGER NULL,
    CONSTRAINT "fk_webhook_deliveries_webhooks_webhook_id" FOREIGN KEY ("webhook_id") REFERENCES "webhooks" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_webhooks_account_id" ON "webhooks" ("account_id");

CREATE INDEX "ix_webhook_deliveries_webhook_id_due_at" ON "webhook_deliveries" ("webhook_id", "due_at");

CREATE INDEX "ix_webhook_deliveries_webhook_id_id" ON "webhook_deliveries" ("webhook_id", "id");

CREATE INDEX "ix_webhook_deliveries_finished_at" ON "webhook_deliveries" ("finished_at");

INSERT INTO follower_cursors (name, sequence, updated_at)
SELECT CASE name WHEN 'changes' THEN 'webhooks' ELSE 'webhooks-embargoes' END, sequence, 0 FROM log_heads WHERE name IN ('changes', 'embargoes');
