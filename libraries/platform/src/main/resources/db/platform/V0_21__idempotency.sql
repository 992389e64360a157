-- Answers of operations that create, kept so that a request that is sent again acts once.
create table idempotency (
    caller text not null,
    operation text not null,
    key text not null,
    fingerprint text not null,
    status integer not null,
    headers jsonb not null,
    body text,
    created_at timestamptz not null,
    constraint pk_idempotency primary key (caller, operation, key)
);

create index ix_idempotency_created_at on idempotency (created_at);
