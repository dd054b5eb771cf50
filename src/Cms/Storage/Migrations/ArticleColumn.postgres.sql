ALTER TABLE articles ADD COLUMN "column" text NULL;

UPDATE articles SET "column" = (
    SELECT e.content::jsonb ->> 'column' FROM editions AS e
    WHERE e.article_id = articles.id AND e.number = articles.latest_edition);
