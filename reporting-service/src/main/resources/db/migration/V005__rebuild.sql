-- A rebuild of the ledger from the topics: beside the running one, compared, then swapped.
create table rebuild (
    id uuid not null constraint pk_rebuild primary key,
    state text not null constraint ck_rebuild_state check (state in ('RUNNING', 'READY', 'SWAPPED', 'ABANDONED', 'FAILED')),
    swap_when_equal boolean not null,
    events_read bigint not null,
    differences bigint,
    reason text,
    started_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz
);

-- one at a time: there is one shadow
create unique index ux_rebuild_under_way on rebuild ((true)) where state in ('RUNNING', 'READY');

create table rebuild_backlog (
    position bigint generated always as identity constraint pk_rebuild_backlog primary key,
    rebuild uuid not null constraint fk_rebuild_backlog_rebuild references rebuild (id),
    event_id uuid not null,
    type text not null,
    subject text not null,
    sequence bigint not null,
    legal_date date not null,
    recorded_at timestamptz not null,
    body text not null
);

create index ix_rebuild_backlog_rebuild on rebuild_backlog (rebuild, position);

create table rebuild_difference (
    rebuild uuid not null constraint fk_rebuild_difference_rebuild references rebuild (id),
    number integer not null,
    office text not null,
    officer text not null,
    account text not null,
    dimension text not null,
    legal_date date not null,
    running bigint not null,
    rebuilt bigint not null,
    constraint pk_rebuild_difference primary key (rebuild, number)
);
