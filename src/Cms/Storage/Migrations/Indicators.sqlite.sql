CREATE TABLE "indicators" (
    "key" TEXT NOT NULL CONSTRAINT "pk_indicators" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "name_en" TEXT NULL,
    "description" TEXT NOT NULL,
    "description_en" TEXT NULL,
    "unit" TEXT NOT NULL,
    "unit_en" TEXT NULL,
    "pillar" TEXT NULL,
    "direction" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "target_value" REAL NULL,
    "target_date" TEXT NULL,
    "target_approximate" INTEGER NOT NULL,
    "target_source" TEXT NULL,
    "target_url" TEXT NULL,
    "order" INTEGER NOT NULL,
    "published" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE INDEX "ix_indicators_order_key" ON "indicators" ("order", "key");

CREATE TABLE "indicator_observations" (
    "indicator_key" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "pk_indicator_observations" PRIMARY KEY ("indicator_key", "date"),
    CONSTRAINT "fk_indicator_observations_indicators_indicator_key" FOREIGN KEY ("indicator_key") REFERENCES "indicators" ("key") ON DELETE CASCADE
);
