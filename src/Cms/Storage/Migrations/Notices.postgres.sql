ALTER TABLE articles ADD COLUMN due_told text;


CREATE TABLE notices (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    article_id uuid NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    mailed_at timestamp with time zone,
    CONSTRAINT pk_notices PRIMARY KEY (id),
    CONSTRAINT fk_notices_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
    CONSTRAINT fk_notices_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);


CREATE INDEX ix_notices_article_id ON notices (article_id);


CREATE INDEX ix_notices_mailed_at_at ON notices (mailed_at, at);


CREATE INDEX ix_notices_person_id_at ON notices (person_id, at);


CREATE INDEX ix_notices_person_id_read_at ON notices (person_id, read_at);


CREATE INDEX ix_notices_read_at ON notices (read_at);


CREATE TABLE mail_preferences (
    person_id uuid NOT NULL,
    choice text NOT NULL,
    CONSTRAINT pk_mail_preferences PRIMARY KEY (person_id),
    CONSTRAINT fk_mail_preferences_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);
