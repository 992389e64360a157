-- Draws of officers by lot: what was frozen before the cases were known, the sealed seed, and what was drawn.
create table assignment_draw (
    id uuid not null,
    office text not null,
    number integer not null,
    day date not null,
    state text not null,
    shares jsonb not null,
    exclusions jsonb not null,
    seed bytea not null,
    seed_hash text not null,
    commitment text not null,
    committed_at timestamptz not null,
    valid_until date not null,
    witness text,
    results jsonb not null,
    ended_at timestamptz,
    constraint pk_assignment_draw primary key (id),
    constraint uq_assignment_draw_number unique (office, number),
    constraint ck_assignment_draw_state check (state in ('COMMITTED', 'DRAWN', 'WITHDRAWN'))
);
