ALTER TABLE "articles" ADD COLUMN "column" TEXT NULL;

UPDATE "articles" SET "column" = (
    SELECT json_extract(e."content", '$.column') FROM "editions" AS e
    WHERE e."article_id" = "articles"."id" AND e."number" = "articles"."latest_edition");
