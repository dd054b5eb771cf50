-- Those that are public are listed as changed, before they are: mirrors fetch them again.
UPDATE "log_heads" SET "sequence" = "sequence" + (SELECT count(*) FROM "live_articles" WHERE instr(CAST("json" AS TEXT), '"penName":') > 0) WHERE "name" = 'changes';

INSERT INTO "changes" ("sequence", "kind", "article_id", "edition", "hash", "at", "type", "locale", "path", "tags")
SELECT h."sequence" - row_number() OVER (ORDER BY l."article_id") + 1, 'updated', l."article_id", l."edition", l."hash", CAST(unixepoch('subsec') * 1000 AS INTEGER),
    l."type", l."locale", l."path", json_array('article:' || lower(l."article_id"), 'path:' || l."path")
FROM "live_articles" AS l JOIN "log_heads" AS h ON h."name" = 'changes' WHERE instr(CAST(l."json" AS TEXT), '"penName":') > 0;

-- Snapshots are written once; a name that should never have been in them is the exception.
DROP TRIGGER "snapshots_keep";

UPDATE "snapshots" SET "json" = CAST(json_set(CAST("json" AS TEXT), '$.bylines', json((
    SELECT json_group_array(json(CASE WHEN trim(coalesce(b.value ->> '$.penName', '')) = ''
        THEN json_remove(b.value, '$.penName')
        ELSE json_remove(json_set(b.value, '$.author', json(b.value -> '$.penName')), '$.penName') END))
    FROM json_each(CAST("snapshots"."json" AS TEXT), '$.bylines') AS b))) AS BLOB)
WHERE instr(CAST("json" AS TEXT), '"penName":') > 0;

CREATE TRIGGER "snapshots_keep" BEFORE UPDATE ON "snapshots" BEGIN SELECT RAISE(ABORT, 'snapshots are written once'); END;

-- SQLite has no SHA-256; any other tag tells those who ask that the document is another.
UPDATE "live_articles" SET "json" = CAST(json_set(CAST("json" AS TEXT), '$.bylines', json((
    SELECT json_group_array(json(CASE WHEN trim(coalesce(b.value ->> '$.penName', '')) = ''
        THEN json_remove(b.value, '$.penName')
        ELSE json_remove(json_set(b.value, '$.author', json(b.value -> '$.penName')), '$.penName') END))
    FROM json_each(CAST("live_articles"."json" AS TEXT), '$.bylines') AS b))) AS BLOB),
"summary" = CAST(json_set(CAST("summary" AS TEXT), '$.bylines', json((
    SELECT json_group_array(json(CASE WHEN trim(coalesce(b.value ->> '$.penName', '')) = ''
        THEN json_remove(b.value, '$.penName')
        ELSE json_remove(json_set(b.value, '$.author', json(b.value -> '$.penName')), '$.penName') END))
    FROM json_each(CAST("live_articles"."summary" AS TEXT), '$.bylines') AS b))) AS BLOB),
"etag" = lower(hex(randomblob(32)))
WHERE instr(CAST("json" AS TEXT), '"penName":') > 0;

UPDATE "embargoes" SET "json" = CAST(json_set(CAST("json" AS TEXT), '$.bylines', json((
    SELECT json_group_array(json(CASE WHEN trim(coalesce(b.value ->> '$.penName', '')) = ''
        THEN json_remove(b.value, '$.penName')
        ELSE json_remove(json_set(b.value, '$.author', json(b.value -> '$.penName')), '$.penName') END))
    FROM json_each(CAST("embargoes"."json" AS TEXT), '$.bylines') AS b))) AS BLOB)
WHERE instr(CAST("json" AS TEXT), '"penName":') > 0;
