CREATE TABLE home_drafts (
    locale text NOT NULL,
    person_id uuid NOT NULL,
    document text NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_home_drafts PRIMARY KEY (locale, person_id),
    CONSTRAINT fk_home_drafts_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_home_drafts_person_id ON home_drafts (person_id);
