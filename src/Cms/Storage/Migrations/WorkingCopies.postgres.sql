CREATE TABLE working_copies (
    article_id uuid NOT NULL,
    person_id uuid NOT NULL,
    page uuid NOT NULL,
    version integer NOT NULL,
    "values" text,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_working_copies PRIMARY KEY (article_id, person_id),
    CONSTRAINT fk_working_copies_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
    CONSTRAINT fk_working_copies_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_working_copies_person_id ON working_copies (person_id);
