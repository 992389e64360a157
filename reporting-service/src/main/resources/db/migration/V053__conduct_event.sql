-- Conduct that costs points and that no other service tells: an act annulled (X2), proven false data (X3).
create table conduct_event (
    id uuid not null constraint pk_conduct_event primary key,
    office text not null,
    kind text not null constraint ck_conduct_event_kind check (kind in ('ACT_ANNULLED', 'FALSE_DATA')),
    happened_on date not null,
    document_number text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);

create index ix_conduct_event_office on conduct_event (office, happened_on, id);
