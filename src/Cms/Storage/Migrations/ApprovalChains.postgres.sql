ALTER TABLE articles ADD COLUMN turn_roles text;


ALTER TABLE articles ADD COLUMN turn_office text;


CREATE TABLE approval_chains (
    type text NOT NULL,
    office text NOT NULL,
    steps text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    updated_by text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_approval_chains PRIMARY KEY (type, office)
);


CREATE TABLE review_steps (
    article_id uuid NOT NULL,
    edition integer NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    roles text[] NOT NULL,
    organisation text,
    organisation_name text,
    approved_by uuid,
    approved_by_name text,
    approved_for uuid,
    approved_for_name text,
    approved_at timestamp with time zone,
    approved_hash text,
    note text,
    CONSTRAINT pk_review_steps PRIMARY KEY (article_id, edition, number),
    CONSTRAINT fk_review_steps_editions_article_id_edition FOREIGN KEY (article_id, edition) REFERENCES editions (article_id, number) ON DELETE RESTRICT
);


INSERT INTO review_steps (article_id, edition, number, title, roles)
SELECT id, latest_edition, 1, 'Duyệt', ARRAY['approver', 'administrator'] FROM articles WHERE state = 'InReview';


UPDATE articles SET turn_roles = '|approver||administrator|' WHERE state = 'InReview';
