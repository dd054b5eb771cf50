CREATE TABLE bulk_actions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    stage integer NOT NULL,
    verb integer NOT NULL,
    taxonomy text,
    value text,
    submit boolean NOT NULL,
    source_id uuid,
    total integer NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    claimed_until timestamp with time zone,
    CONSTRAINT pk_bulk_actions PRIMARY KEY (id)
);


CREATE INDEX ix_bulk_actions_stage ON bulk_actions (stage);


CREATE INDEX ix_bulk_actions_started_at ON bulk_actions (started_at);


CREATE TABLE bulk_items (
    action_id uuid NOT NULL,
    position integer NOT NULL,
    article_id uuid NOT NULL,
    effect integer NOT NULL,
    state integer NOT NULL,
    detail text,
    version_before integer,
    version_after integer,
    edition_before integer,
    before text,
    CONSTRAINT pk_bulk_items PRIMARY KEY (action_id, position),
    CONSTRAINT fk_bulk_items_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
    CONSTRAINT fk_bulk_items_bulk_actions_action_id FOREIGN KEY (action_id) REFERENCES bulk_actions (id) ON DELETE CASCADE
);


CREATE INDEX ix_bulk_items_action_id_state_position ON bulk_items (action_id, state, position);


CREATE INDEX ix_bulk_items_article_id ON bulk_items (article_id);


CREATE TABLE saved_filters (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    shared boolean NOT NULL,
    pinned boolean NOT NULL,
    offices text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_saved_filters PRIMARY KEY (id),
    CONSTRAINT fk_saved_filters_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE CASCADE
);


CREATE INDEX ix_saved_filters_person_id ON saved_filters (person_id);
