CREATE TABLE "search_counts" (
    "day" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "fruitless" INTEGER NOT NULL,
    CONSTRAINT "pk_search_counts" PRIMARY KEY ("day", "query")
);
