-- What the tests of the platform keep.
create table thing (
    id bigint generated always as identity,
    office text not null,
    name text not null,
    amount bigint not null,
    made_on date,
    version bigint not null default 1,
    constraint pk_thing primary key (id),
    constraint uq_thing_name unique (office, name)
);
