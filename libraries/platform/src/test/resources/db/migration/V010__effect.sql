-- What the reader in the tests of the inbox has done; no key, so that a second effect would show.
create table effect (
    place bigint generated always as identity,
    subject text not null,
    sequence bigint not null,
    office text not null,
    constraint pk_effect primary key (place)
);

create index ix_effect_subject on effect (subject, place);
