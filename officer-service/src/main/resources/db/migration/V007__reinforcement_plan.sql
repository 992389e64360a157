-- Reinforcement plans: what was asked, how far the search is, and the best answer so far.
create table reinforcement_plan (
    id uuid not null,
    area text not null,
    question jsonb not null,
    state text not null,
    answer jsonb,
    answers bigint not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    constraint pk_reinforcement_plan primary key (id),
    constraint ck_reinforcement_plan_state check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);

create index ix_reinforcement_plan_area on reinforcement_plan (area, id);
