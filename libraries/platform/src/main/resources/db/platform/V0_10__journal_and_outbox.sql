-- The journal keeps what the service has told, for ever; the outbox names the events that Kafka has not acknowledged yet.
create table event (
    -- first, so that a transaction has its number before it draws a position: what is read by position rests on that
    transaction xid8 not null default pg_current_xact_id(),
    position bigint generated always as identity,
    id uuid not null default uuidv7(),
    type text not null,
    subject text not null,
    sequence bigint not null,
    legal_date date not null,
    recorded_at timestamptz not null,
    traceparent text,
    body text not null,
    constraint pk_event primary key (position),
    constraint uq_event_subject_sequence unique (subject, sequence),
    constraint ck_event_sequence_positive check (sequence > 0)
);

create table outbox (
    position bigint not null,
    constraint pk_outbox primary key (position)
);

-- rows live for milliseconds: vacuum by number, not by share
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
