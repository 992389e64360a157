-- Bulk imports: the file as it arrived, how far the work is, and the report of each row.
create table import_job (
    id uuid not null,
    kind text not null,
    content_type text not null,
    state text not null,
    sender jsonb not null,
    may_migrate boolean not null,
    position bigint not null default 0,
    rows_read bigint not null default 0,
    rows_loaded bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_failed bigint not null default 0,
    bytes_total bigint not null default 0,
    bytes_read bigint not null default 0,
    cancel_asked boolean not null default false,
    failure text,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    constraint pk_import_job primary key (id),
    constraint ck_import_job_state
        check (state in ('UPLOADING', 'WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);

create table import_chunk (
    job uuid not null,
    number integer not null,
    content bytea not null,
    constraint pk_import_chunk primary key (job, number),
    constraint fk_import_chunk_job foreign key (job) references import_job (id) on delete cascade
);

-- the content is compressed by us
alter table import_chunk alter column content set storage external;

create table import_error (
    job uuid not null,
    row_number bigint not null,
    position integer not null,
    field text not null,
    rule text not null,
    value text,
    message_vi text not null,
    message_en text not null,
    constraint pk_import_error primary key (job, row_number, position),
    constraint fk_import_error_job foreign key (job) references import_job (id) on delete cascade
);
