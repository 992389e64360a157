-- Targets of offices and of the nation: a new decision is a new row, the latest decision counts.
create table target (
    id uuid not null default uuidv7() constraint pk_target primary key,
    office text not null,
    year integer not null,
    indicator text not null,
    value numeric(12, 4) not null,
    decided_on date not null,
    source text not null,
    recorded_at timestamptz not null,
    set_by text not null
);

create index ix_target_year on target (year, indicator, office, decided_on desc, recorded_at desc);
