-- Events that could not be handled; the later ones of the same aggregate wait until this one is replayed or dropped.
create table dead_letter (
    id uuid not null default uuidv7(),
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    -- null where the record does not say which aggregate it belongs to
    subject text,
    sequence bigint,
    type text,
    headers text not null,
    record_key bytea,
    value bytea,
    consumer text not null,
    reason text not null,
    attempts integer not null default 1,
    state text not null default 'WAITING',
    failed_at timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    published_at timestamptz,
    constraint pk_dead_letter primary key (id),
    constraint ck_dead_letter_state check (state in ('WAITING', 'REPLAYED', 'DROPPED'))
);

-- one row per aggregate and sequence, and per record where no aggregate is known
create unique index uq_dead_letter_sequence on dead_letter (topic, subject, sequence) where sequence is not null;
create unique index uq_dead_letter_record on dead_letter (topic, partition, record_offset) where sequence is null;
create index ix_dead_letter_unpublished on dead_letter (id) where published_at is null;
create index ix_dead_letter_state on dead_letter (state, id);
