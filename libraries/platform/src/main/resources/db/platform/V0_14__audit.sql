-- The audit trail. A record is written with its change and never touched again; its seal, which chains it, follows within a second.
create table audit_record (
    id bigint generated always as identity,
    recorded_at timestamptz not null,
    subject text not null,
    action text not null,
    object_type text not null,
    object_id text not null,
    office text,
    details text not null,
    constraint pk_audit_record primary key (id)
);

create index ix_audit_record_object on audit_record (object_type, object_id, id);

create table audit_unsealed (
    record bigint not null,
    constraint pk_audit_unsealed primary key (record)
);

alter table audit_unsealed set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

create table audit_seal (
    position bigint not null,
    record bigint not null,
    hash text not null,
    constraint pk_audit_seal primary key (position),
    constraint uq_audit_seal_record unique (record)
);
