ALTER TABLE editions ADD COLUMN held_because text;


ALTER TABLE media_assets ADD COLUMN licence_expires_on date;


CREATE TABLE acknowledgements (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    "check" text NOT NULL,
    fingerprint text NOT NULL,
    passage_hash text NOT NULL,
    person_id uuid,
    person_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text,
    voided_at timestamp with time zone,
    CONSTRAINT pk_acknowledgements PRIMARY KEY (id),
    CONSTRAINT fk_acknowledgements_editions_article_id_edition FOREIGN KEY (article_id, edition) REFERENCES editions (article_id, number) ON DELETE RESTRICT
);


CREATE INDEX ix_acknowledgements_article_id_edition ON acknowledgements (article_id, edition);


CREATE TABLE check_settings (
    code text NOT NULL,
    severity text NOT NULL,
    option text,
    updated_at timestamp with time zone NOT NULL,
    updated_by text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_check_settings PRIMARY KEY (code)
);


CREATE TABLE consents (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    person text NOT NULL,
    form text NOT NULL,
    given_on date NOT NULL,
    evidence text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    withdrawn_on date,
    CONSTRAINT pk_consents PRIMARY KEY (id),
    CONSTRAINT fk_consents_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT
);


CREATE INDEX ix_consents_article_id ON consents (article_id);


CREATE TABLE external_links (
    key text NOT NULL,
    url text NOT NULL,
    verdict text NOT NULL,
    detail text,
    checked_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_external_links PRIMARY KEY (key)
);


CREATE TABLE text_sketches (
    article_id uuid NOT NULL,
    band integer NOT NULL,
    value bigint NOT NULL,
    CONSTRAINT pk_text_sketches PRIMARY KEY (article_id, band),
    CONSTRAINT fk_text_sketches_live_articles_article_id FOREIGN KEY (article_id) REFERENCES live_articles (article_id) ON DELETE CASCADE
);


CREATE INDEX ix_text_sketches_value_band ON text_sketches (value, band);
