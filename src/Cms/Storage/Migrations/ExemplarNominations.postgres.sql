CREATE TABLE nominations (
    id uuid NOT NULL,
    state text NOT NULL,
    state_since timestamp with time zone NOT NULL,
    organisation text,
    content text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    subject_key text NOT NULL,
    created_by uuid,
    created_by_name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    awaits_unit boolean NOT NULL,
    decline_reason text,
    article_id uuid,
    published_at timestamp with time zone,
    article_withdrawn_at timestamp with time zone,
    commendation text,
    proposed_on date,
    decision_number text,
    decision_date date,
    version integer NOT NULL,
    CONSTRAINT pk_nominations PRIMARY KEY (id),
    CONSTRAINT fk_nominations_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT
);

CREATE INDEX ix_nominations_article_id ON nominations (article_id);

CREATE INDEX ix_nominations_created_by ON nominations (created_by);

CREATE INDEX ix_nominations_organisation ON nominations (organisation);

CREATE INDEX ix_nominations_state_updated_at ON nominations (state, updated_at);

CREATE INDEX ix_nominations_subject_key ON nominations (subject_key);

CREATE INDEX ix_nominations_updated_at ON nominations (updated_at);

CREATE TABLE nomination_entries (
    id uuid NOT NULL,
    nomination_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    action text NOT NULL,
    text text,
    CONSTRAINT pk_nomination_entries PRIMARY KEY (id),
    CONSTRAINT fk_nomination_entries_nominations_nomination_id FOREIGN KEY (nomination_id) REFERENCES nominations (id) ON DELETE CASCADE
);

CREATE INDEX ix_nomination_entries_nomination_id ON nomination_entries (nomination_id);

CREATE TABLE nomination_files (
    id uuid NOT NULL,
    nomination_id uuid NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    bytes bigint NOT NULL,
    width integer,
    height integer,
    caption text NOT NULL,
    is_internal boolean NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    media_id uuid,
    CONSTRAINT pk_nomination_files PRIMARY KEY (id),
    CONSTRAINT fk_nomination_files_nominations_nomination_id FOREIGN KEY (nomination_id) REFERENCES nominations (id) ON DELETE CASCADE
);

CREATE INDEX ix_nomination_files_nomination_id ON nomination_files (nomination_id);
