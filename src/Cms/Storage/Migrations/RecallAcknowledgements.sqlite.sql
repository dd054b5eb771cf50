CREATE TABLE "recall_acknowledgements" (
    "account_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_recall_acknowledgements" PRIMARY KEY ("account_id", "sequence")
);

CREATE INDEX "ix_recall_acknowledgements_sequence" ON "recall_acknowledgements" ("sequence");
