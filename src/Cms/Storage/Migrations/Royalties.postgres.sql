CREATE TABLE royalty_rates (
    type text NOT NULL,
    version integer NOT NULL,
    base_amount bigint NOT NULL,
    coefficient integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by text NOT NULL,
    CONSTRAINT pk_royalty_rates PRIMARY KEY (type, version)
);

CREATE TABLE royalties (
    article_id uuid NOT NULL,
    month date NOT NULL,
    base_amount bigint NOT NULL,
    coefficient integer NOT NULL,
    amount bigint NOT NULL,
    note text NOT NULL,
    proposed_by_id uuid,
    proposed_by text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    approved_by_id uuid,
    approved_by text,
    approved_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_royalties PRIMARY KEY (article_id),
    CONSTRAINT fk_royalties_articles_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE RESTRICT
);

CREATE TABLE royalty_shares (
    article_id uuid NOT NULL,
    position integer NOT NULL,
    person text NOT NULL,
    percent integer NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT pk_royalty_shares PRIMARY KEY (article_id, position),
    CONSTRAINT fk_royalty_shares_royalties_article_id FOREIGN KEY (article_id) REFERENCES royalties (article_id) ON DELETE CASCADE
);

CREATE INDEX ix_royalties_month ON royalties (month);
CREATE INDEX ix_articles_first_published_at ON articles (first_published_at);
