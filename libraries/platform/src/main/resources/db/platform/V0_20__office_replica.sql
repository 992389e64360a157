-- The offices of the nation as officer-service described them last: access and validation need them in every service.
create table office_replica (
    code text not null,
    valid_from date not null,
    valid_to date,
    type text not null,
    parent text,
    name_vi text not null,
    name_en text not null,
    predecessors text[] not null,
    runs_suite_from date,
    sequence bigint not null,
    constraint pk_office_replica primary key (code, valid_from)
);
