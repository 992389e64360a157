-- Facts of cases that no column of a form holds: terms of decisions, verifications, and whether anything moved at all.
create table registered_case (
    case_id uuid not null constraint pk_registered_case primary key,
    office text not null,
    officer text not null,
    book text not null,
    year integer not null,
    number integer not null,
    received_on date not null,
    issue_due_on date not null,
    decided_on date not null,
    recorded_at timestamptz not null
);

create index ix_registered_case_office on registered_case (office, decided_on);

create table case_fact (
    fact_id uuid not null constraint pk_case_fact primary key,
    case_id uuid not null,
    kind text not null constraint ck_case_fact_kind check (kind in ('DECISION', 'VERIFICATION', 'WITHDRAWAL', 'ACT', 'MONEY')),
    legal_date date not null,
    recorded_at timestamptz not null,
    next_due_on date,
    withdraws uuid,
    constraint ck_case_fact_withdraws check ((kind = 'WITHDRAWAL') = (withdraws is not null))
);

create index ix_case_fact_case on case_fact (case_id, legal_date) include (recorded_at);
create index ix_case_fact_due on case_fact (next_due_on) where next_due_on is not null;
create index ix_case_fact_withdraws on case_fact (withdraws) where withdraws is not null;
