-- Numbers without gaps, who may be assigned, and how often a stranger may guess an access code.
create table number_series (
    office text not null,
    book text not null,
    year int not null,
    next int not null,
    constraint pk_number_series primary key (office, book, year),
    constraint ck_number_series_next check (next > 0)
);

-- Told by officer-service; the latest description counts.
create table officer_replica (
    code text not null,
    officer_id uuid not null,
    sequence bigint not null,
    constraint pk_officer_replica primary key (code)
);
create table officer_grade_replica (
    code text not null,
    from_day date not null,
    grade text not null,
    may_be_assigned boolean not null,
    constraint pk_officer_grade_replica primary key (code, from_day)
);
create table officer_posting_replica (
    code text not null,
    office text not null,
    role text not null,
    from_day date not null,
    to_day date,
    constraint pk_officer_posting_replica primary key (code, office, role, from_day)
);
-- Relatives as tokens: no number of a relative ever reaches this database.
create table officer_relative_replica (
    code text not null,
    token text not null,
    constraint pk_officer_relative_replica primary key (code, token)
);

create table lookup_attempt (
    number text not null,
    window_start timestamptz not null,
    attempts int not null,
    constraint pk_lookup_attempt primary key (number, window_start)
);
