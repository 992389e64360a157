-- Figures that offices file from outside; a correction is the next version, the latest counts, none changes.
create table external_filing (
    id uuid not null default uuidv7() constraint pk_external_filing primary key,
    office text not null,
    year integer not null,
    months integer not null constraint ck_external_filing_months check (months between 1 and 12),
    form text not null,
    version integer not null constraint ck_external_filing_version check (version > 0),
    filed_on date not null,
    recorded_at timestamptz not null,
    filed_by text not null,
    rows jsonb not null,
    constraint uq_external_filing_version unique (office, year, months, form, version)
);

create index ix_external_filing_period on external_filing (year, months, form, office, version desc);
create index ix_external_filing_office on external_filing (office, id);
