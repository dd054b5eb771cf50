ALTER TABLE "media_assets" ADD COLUMN "metadata" TEXT NULL;
