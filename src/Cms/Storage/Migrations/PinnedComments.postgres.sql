ALTER TABLE comments ADD COLUMN parent_id uuid;


ALTER TABLE comments ADD COLUMN quote text;


ALTER TABLE comments ADD COLUMN resolved_at timestamp with time zone;


ALTER TABLE comments ADD COLUMN resolved_by text;


ALTER TABLE comments ADD CONSTRAINT fk_comments_comments_parent_id FOREIGN KEY (parent_id) REFERENCES comments (id) ON DELETE RESTRICT;


CREATE INDEX ix_comments_parent_id ON comments (parent_id);
