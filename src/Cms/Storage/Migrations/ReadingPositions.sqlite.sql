CREATE TABLE "reading_positions" (
    "account_id" TEXT NOT NULL CONSTRAINT "pk_reading_positions" PRIMARY KEY,
    "cursor" TEXT NOT NULL,
    "at" INTEGER NOT NULL
);
