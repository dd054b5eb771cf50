CREATE TABLE consultations (
    nomination_id uuid NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_consultations PRIMARY KEY (nomination_id),
    CONSTRAINT fk_consultations_nominations_nomination_id FOREIGN KEY (nomination_id) REFERENCES nominations (id) ON DELETE CASCADE
);

CREATE TABLE public_comments (
    id uuid NOT NULL,
    nomination_id uuid NOT NULL,
    name text,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    state text NOT NULL,
    answer text,
    CONSTRAINT pk_public_comments PRIMARY KEY (id),
    CONSTRAINT fk_public_comments_consultations_nomination_id FOREIGN KEY (nomination_id) REFERENCES consultations (nomination_id) ON DELETE CASCADE
);

CREATE INDEX ix_consultations_closes_at ON consultations (closes_at);

CREATE INDEX ix_public_comments_nomination_id_state_at ON public_comments (nomination_id, state, at);
