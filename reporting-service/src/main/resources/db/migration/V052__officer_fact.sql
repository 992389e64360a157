-- Where officers who may be assigned cases served, and their discipline; every picture is kept, the latest known one counts.
create table officer_picture (
    officer_id uuid not null,
    sequence bigint not null,
    code text not null,
    recorded_at timestamptz not null,
    constraint pk_officer_picture primary key (officer_id, sequence)
);

create table officer_spell (
    officer_id uuid not null,
    sequence bigint not null,
    office text not null,
    from_day date not null,
    to_day date,
    constraint fk_officer_spell_picture foreign key (officer_id, sequence) references officer_picture (officer_id, sequence),
    constraint ck_officer_spell_days check (to_day is null or to_day >= from_day)
);

create index ix_officer_spell_picture on officer_spell (officer_id, sequence);
create index ix_officer_spell_office on officer_spell (office);

create table discipline_fact (
    discipline_id uuid not null,
    sequence bigint not null,
    officer text not null,
    office text not null,
    form text not null,
    decided_on date not null,
    revoked boolean not null,
    recorded_at timestamptz not null,
    constraint pk_discipline_fact primary key (discipline_id, sequence)
);

create index ix_discipline_fact_office on discipline_fact (office, decided_on);
