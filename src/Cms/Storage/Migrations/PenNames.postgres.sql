-- Those that are public are listed as changed, before they are: mirrors fetch them again.
UPDATE log_heads SET sequence = sequence + (SELECT count(*) FROM live_articles WHERE position('"penName":' IN convert_from(json, 'UTF8')) > 0) WHERE name = 'changes';

INSERT INTO changes (sequence, kind, article_id, edition, hash, at, type, locale, path, tags)
SELECT h.sequence - row_number() OVER (ORDER BY l.article_id) + 1, 'updated', l.article_id, l.edition, l.hash, date_trunc('milliseconds', now()),
    l.type, l.locale, l.path, ARRAY['article:' || l.article_id, 'path:' || l.path]
FROM live_articles AS l JOIN log_heads AS h ON h.name = 'changes' WHERE position('"penName":' IN convert_from(l.json, 'UTF8')) > 0;

-- Within a JSON text no quotation mark of a string stands bare, so these patterns match members only.
-- Snapshots are written once; a name that should never have been in them is the exception.
ALTER TABLE snapshots DISABLE TRIGGER snapshots_keep;

UPDATE snapshots SET json = convert_to(regexp_replace(regexp_replace(convert_from(json, 'UTF8'),
    ',"penName":"\s*"', '', 'g'),
    '"author":"(?:[^"\\]|\\.)*","penName":("(?:[^"\\]|\\.)*")', '"author":\1', 'g'), 'UTF8')
WHERE position('"penName":' IN convert_from(json, 'UTF8')) > 0;

ALTER TABLE snapshots ENABLE TRIGGER snapshots_keep;

UPDATE live_articles SET json = convert_to(regexp_replace(regexp_replace(convert_from(json, 'UTF8'),
    ',"penName":"\s*"', '', 'g'),
    '"author":"(?:[^"\\]|\\.)*","penName":("(?:[^"\\]|\\.)*")', '"author":\1', 'g'), 'UTF8'),
summary = convert_to(regexp_replace(regexp_replace(convert_from(summary, 'UTF8'),
    ',"penName":"\s*"', '', 'g'),
    '"author":"(?:[^"\\]|\\.)*","penName":("(?:[^"\\]|\\.)*")', '"author":\1', 'g'), 'UTF8')
WHERE position('"penName":' IN convert_from(json, 'UTF8')) > 0;

UPDATE embargoes SET json = convert_to(regexp_replace(regexp_replace(convert_from(json, 'UTF8'),
    ',"penName":"\s*"', '', 'g'),
    '"author":"(?:[^"\\]|\\.)*","penName":("(?:[^"\\]|\\.)*")', '"author":\1', 'g'), 'UTF8')
WHERE position('"penName":' IN convert_from(json, 'UTF8')) > 0;

UPDATE live_articles SET etag = encode(sha256(json), 'hex') WHERE etag <> encode(sha256(json), 'hex');
