-- The suite's hours of maintenance: while the row says so, nothing is written by request. At most one row.
create table maintenance (
    single boolean not null default true,
    started_at timestamptz not null,
    until timestamptz not null,
    started_by text not null,
    constraint pk_maintenance primary key (single),
    constraint ck_maintenance_single check (single),
    constraint ck_maintenance_until check (until > started_at)
);
