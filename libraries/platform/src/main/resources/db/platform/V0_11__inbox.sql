-- What was received from other services: one row per aggregate, not one per event.
create table inbox_stream (
    topic text not null,
    subject text not null,
    -- sequence of the last event that was applied or dropped
    sequence bigint not null,
    -- number of later events that wait in inbox_held
    held integer not null default 0,
    -- whether the next event is a dead letter
    dead boolean not null default false,
    constraint pk_inbox_stream primary key (topic, subject),
    constraint ck_inbox_stream_sequence check (sequence >= 0),
    constraint ck_inbox_stream_held check (held >= 0)
);

create index ix_inbox_stream_held on inbox_stream (topic, subject) where held > 0;

-- Events that came before their turn, as they were on the wire.
create table inbox_held (
    topic text not null,
    subject text not null,
    sequence bigint not null,
    partition integer not null,
    record_offset bigint not null,
    headers text not null,
    value bytea,
    held_since timestamptz not null,
    constraint pk_inbox_held primary key (topic, subject, sequence)
);

create index ix_inbox_held_since on inbox_held (held_since);

-- How far each partition was read, committed together with the effect. Another topic id means that Kafka was made anew.
create table inbox_offset (
    topic text not null,
    partition integer not null,
    topic_id text not null,
    next_offset bigint not null,
    constraint pk_inbox_offset primary key (topic, partition)
);
