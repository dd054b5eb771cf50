CREATE INDEX ix_articles_deleted_at_id ON articles (deleted_at, id);
