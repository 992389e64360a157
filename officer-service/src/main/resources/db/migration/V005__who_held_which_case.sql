-- Who held which case in which state from a day on, as case-service told it: loads of any day and hand-overs are read from it.
create table held_case (
    case_id uuid not null,
    office text not null,
    book text not null,
    year integer not null,
    number integer not null,
    judgment_kind text not null,
    flags text[] not null,
    decided_on date not null,
    constraint pk_held_case primary key (case_id)
);

create table case_spell (
    case_id uuid not null,
    from_day date not null,
    to_day date not null,
    state text not null,
    office text not null,
    officer text not null,
    obligations integer not null,
    rest bigint not null,
    constraint pk_case_spell primary key (case_id, from_day),
    constraint ck_case_spell_period check (to_day >= from_day)
);

create index ix_case_spell_office on case_spell (office, to_day, from_day);

create index ix_case_spell_officer on case_spell (officer, to_day, from_day);
