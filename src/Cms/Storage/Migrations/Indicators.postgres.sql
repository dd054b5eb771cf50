CREATE TABLE indicators (
    key text NOT NULL,
    name text NOT NULL,
    name_en text,
    description text NOT NULL,
    description_en text,
    unit text NOT NULL,
    unit_en text,
    pillar text,
    direction text NOT NULL,
    frequency text NOT NULL,
    target_value double precision,
    target_date date,
    target_approximate boolean NOT NULL,
    target_source text,
    target_url text,
    "order" integer NOT NULL,
    published boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_indicators PRIMARY KEY (key)
);

CREATE INDEX ix_indicators_order_key ON indicators ("order", key);

CREATE TABLE indicator_observations (
    indicator_key text NOT NULL,
    date date NOT NULL,
    value double precision NOT NULL,
    source text NOT NULL,
    source_url text,
    status text NOT NULL,
    note text,
    CONSTRAINT pk_indicator_observations PRIMARY KEY (indicator_key, date),
    CONSTRAINT fk_indicator_observations_indicators_indicator_key FOREIGN KEY (indicator_key) REFERENCES indicators (key) ON DELETE CASCADE
);
