ALTER TABLE articles ADD COLUMN assigned_to uuid;


ALTER TABLE articles ADD COLUMN due_at timestamp with time zone;


CREATE INDEX ix_articles_assigned_to_due_at ON articles (assigned_to, due_at);


CREATE INDEX ix_articles_due_at ON articles (due_at);


CREATE INDEX ix_articles_created_by_state_updated_at ON articles (created_by, state, updated_at);


CREATE INDEX ix_articles_first_published_at_id ON articles (first_published_at, id);


CREATE INDEX ix_articles_counted ON articles (state, deleted_at, office, created_by, public_edition, turn_office, assigned_to);


CREATE INDEX ix_editions_held ON editions (article_id, number) WHERE held_because IS NOT NULL;


CREATE TABLE absences (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    stand_in_id uuid NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_absences PRIMARY KEY (id),
    CONSTRAINT fk_absences_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT fk_absences_users_stand_in_id FOREIGN KEY (stand_in_id) REFERENCES users (id) ON DELETE CASCADE
);


CREATE INDEX ix_absences_person_id ON absences (person_id);


CREATE INDEX ix_absences_stand_in_id ON absences (stand_in_id);
