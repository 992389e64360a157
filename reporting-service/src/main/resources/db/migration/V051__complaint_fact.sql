-- What was told of each complaint, in order: its state on any day, as known at any instant, is a fold over these rows.
create table complaint_fact (
    complaint_id uuid not null,
    sequence bigint not null,
    what text not null constraint ck_complaint_fact_what check (what in ('REGISTERED', 'ACCEPTED', 'DECIDED', 'ENDED')),
    kind text constraint ck_complaint_fact_kind check (kind in ('COMPLAINT', 'DENUNCIATION')),
    office text,
    officer text,
    case_id uuid,
    on_day date not null,
    due_on date,
    outcome text,
    recorded_at timestamptz not null,
    constraint pk_complaint_fact primary key (complaint_id, sequence),
    constraint ck_complaint_fact_registered check (what <> 'REGISTERED' or (kind is not null and office is not null))
);

create index ix_complaint_fact_office on complaint_fact (office, kind) where what = 'REGISTERED';

create table reception_fact (
    reception_id uuid not null,
    what text not null constraint ck_reception_fact_what check (what in ('DUE', 'HELD')),
    office text not null,
    on_day date not null,
    by_head boolean not null,
    recorded_at timestamptz not null,
    constraint pk_reception_fact primary key (reception_id, what)
);

create index ix_reception_fact_office on reception_fact (office, on_day);
