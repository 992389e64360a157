-- Rankings as they were published: every version stays as it was, the latest counts, older ones are superseded.
create table ranking_publication (
    id uuid not null default uuidv7() constraint pk_ranking_publication primary key,
    level text not null constraint ck_ranking_publication_level check (level in ('PROVINCE', 'OFFICE')),
    within text not null,
    year integer not null,
    months integer not null constraint ck_ranking_publication_months check (months between 1 and 12),
    profile text not null,
    profile_version integer not null,
    version integer not null constraint ck_ranking_publication_version check (version > 0),
    state text not null constraint ck_ranking_publication_state check (state in ('PROVISIONAL', 'FINAL')),
    known_at timestamptz not null,
    filed integer not null,
    population integer not null,
    hash text not null,
    recorded_at timestamptz not null,
    published_by text not null,
    -- json, not jsonb: what was published is kept letter by letter
    ranking json not null,
    constraint uq_ranking_publication_version unique (level, within, year, months, profile, version)
);

create trigger tg_ranking_publication_unchanged before update or delete on ranking_publication
    for each statement execute function refuse_filing_change();
