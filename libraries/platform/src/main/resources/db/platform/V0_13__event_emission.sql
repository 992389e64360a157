-- Runs that tell the journal, or a part of it, once more: same ids, same order.
create table event_emission (
    id uuid not null default uuidv7(),
    requested_by text not null,
    requested_at timestamptz not null,
    from_position bigint not null,
    to_position bigint not null,
    -- position of the last event that the broker acknowledged
    emitted_position bigint not null,
    finished_at timestamptz,
    constraint pk_event_emission primary key (id)
);

create index ix_event_emission_open on event_emission (id) where finished_at is null;
