-- Officers with their grades and postings; names are searched by a key without diacritics.
create extension if not exists pg_trgm;

create table officer (
    id uuid not null,
    code text not null,
    name text not null,
    name_key text not null,
    identity_type text,
    identity_number text,
    birth_date date,
    version bigint not null,
    constraint pk_officer primary key (id),
    constraint uq_officer_code unique (code)
);

create index ix_officer_name_key on officer using gin (name_key gin_trgm_ops);

create table officer_grade (
    officer_id uuid not null,
    grade text not null,
    from_day date not null,
    constraint pk_officer_grade primary key (officer_id, from_day),
    constraint fk_officer_grade_officer foreign key (officer_id) references officer (id)
);

create table posting (
    officer_id uuid not null,
    id uuid not null,
    office text not null,
    role text not null,
    kind text not null,
    from_day date not null,
    to_day date,
    constraint pk_posting primary key (id),
    constraint fk_posting_officer foreign key (officer_id) references officer (id),
    constraint ck_posting_period check (to_day is null or to_day >= from_day)
);

create index ix_posting_officer on posting (officer_id);

create index ix_posting_office on posting (office, officer_id);
