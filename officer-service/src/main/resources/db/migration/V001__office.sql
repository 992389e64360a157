-- Offices with their periods of validity: a code may come back for another office (80 was Long An, and is Tây Ninh now).
create table office (
    code text not null,
    valid_from date not null,
    valid_to date,
    type text not null,
    parent text,
    name_vi text not null,
    name_en text not null,
    name_key text not null,
    predecessors text[] not null,
    runs_suite_from date,
    version bigint not null,
    constraint pk_office primary key (code, valid_from),
    constraint ck_office_period check (valid_to is null or valid_to >= valid_from)
);

create index ix_office_parent on office (parent, code, valid_from);
