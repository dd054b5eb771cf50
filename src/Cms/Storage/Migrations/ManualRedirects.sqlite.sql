CREATE TABLE "manual_redirects" (
    "from" TEXT NOT NULL CONSTRAINT "pk_manual_redirects" PRIMARY KEY,
    "to" TEXT NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "updated_by" TEXT NOT NULL
);


CREATE INDEX "ix_manual_redirects_to" ON "manual_redirects" ("to");


CREATE TABLE "missing_paths" (
    "day" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "pk_missing_paths" PRIMARY KEY ("day", "path")
);
