ALTER TABLE "press_accounts" ADD COLUMN "key_days" INTEGER NULL;

CREATE TABLE "press_applications" (
    "id" TEXT NOT NULL CONSTRAINT "pk_press_applications" PRIMARY KEY,
    "person" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "embargoes" INTEGER NOT NULL,
    "webhooks" INTEGER NOT NULL,
    "terms" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "received_at" INTEGER NOT NULL,
    "token_hash" TEXT NULL,
    "confirm_by" INTEGER NOT NULL,
    "confirmed_at" INTEGER NULL,
    "decided_at" INTEGER NULL,
    "decided_by" TEXT NULL,
    "reason" TEXT NULL,
    "account_id" TEXT NULL
);

CREATE UNIQUE INDEX "ix_press_applications_token_hash" ON "press_applications" ("token_hash");

CREATE INDEX "ix_press_applications_email" ON "press_applications" ("email");

CREATE INDEX "ix_press_applications_decided_at_confirmed_at" ON "press_applications" ("decided_at", "confirmed_at");

CREATE TABLE "press_key_links" (
    "hash" TEXT NOT NULL CONSTRAINT "pk_press_key_links" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "used_at" INTEGER NULL,
    CONSTRAINT "fk_press_key_links_press_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "press_accounts" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_press_key_links_account_id" ON "press_key_links" ("account_id");

CREATE TABLE "rate_windows" (
    "subject" TEXT NOT NULL,
    "minute" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL,
    CONSTRAINT "pk_rate_windows" PRIMARY KEY ("subject", "minute")
);

CREATE INDEX "ix_rate_windows_minute" ON "rate_windows" ("minute");
