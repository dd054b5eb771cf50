CREATE TABLE feedback_messages (
    id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    article_id uuid,
    message text,
    name text,
    email text,
    locale text NOT NULL,
    may_publish boolean NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    assigned_to uuid,
    answer text,
    answered_at timestamp with time zone,
    answered_by text,
    ended_at timestamp with time zone,
    erased_at timestamp with time zone,
    published_question text,
    published_answer text,
    published_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_feedback_messages PRIMARY KEY (id),
    CONSTRAINT fk_feedback_messages_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE SET NULL
);

CREATE UNIQUE INDEX ix_feedback_messages_code ON feedback_messages (code);

CREATE INDEX ix_feedback_messages_article_id ON feedback_messages (article_id);

CREATE INDEX ix_feedback_messages_received_at_id ON feedback_messages (received_at, id);

CREATE INDEX ix_feedback_messages_state_received_at_id ON feedback_messages (state, received_at, id);

CREATE INDEX ix_feedback_messages_erased_at_ended_at ON feedback_messages (erased_at, ended_at);

CREATE INDEX ix_feedback_messages_locale_published_at_id ON feedback_messages (locale, published_at, id);

CREATE TABLE feedback_notes (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    author text NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_feedback_notes PRIMARY KEY (id),
    CONSTRAINT fk_feedback_notes_feedback_messages_message_id FOREIGN KEY (message_id) REFERENCES feedback_messages (id) ON DELETE CASCADE
);

CREATE INDEX ix_feedback_notes_message_id_at ON feedback_notes (message_id, at);

CREATE TABLE article_votes (
    article_id uuid NOT NULL,
    useful integer NOT NULL,
    not_useful integer NOT NULL,
    CONSTRAINT pk_article_votes PRIMARY KEY (article_id),
    CONSTRAINT fk_article_votes_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
);
