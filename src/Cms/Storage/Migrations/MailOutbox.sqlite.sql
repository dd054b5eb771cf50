CREATE TABLE "outgoing_mails" (
    "id" TEXT NOT NULL CONSTRAINT "pk_outgoing_mails" PRIMARY KEY,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "due_at" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "sent_at" INTEGER NULL,
    "last_error" TEXT NULL
);


CREATE INDEX "ix_outgoing_mails_created_at" ON "outgoing_mails" ("created_at");


CREATE INDEX "ix_outgoing_mails_due_at" ON "outgoing_mails" ("due_at");
