-- What happened to a case: decisions, acts and movements of money, in the order in which the office knew them (fact). Never changed or deleted.
create table decision (
    office text not null,
    case_id uuid not null,
    fact int not null,
    id uuid not null,
    ref text,
    kind text not null,
    transition text,
    -- office that took it, and so numbers it
    issuer text not null,
    book text not null,
    year int not null,
    number int not null,
    decided_on date not null,
    ground text,
    ground_on date,
    due_on date,
    whole_case boolean not null,
    obligations int[] not null,
    recalls uuid,
    to_office text,
    new_officer text,
    amounts jsonb,
    until_on date,
    article text not null,
    signed_by text not null,
    recorded_at timestamptz not null,
    constraint pk_decision primary key (office, case_id, fact),
    constraint fk_decision_case foreign key (office, case_id) references enforcement_case (office, id),
    constraint ck_decision_ground_first check (ground_on is null or ground_on <= decided_on),
    constraint ck_decision_number check (number > 0)
);
create unique index ux_decision_number on decision (issuer, book, year, number);
create index ix_decision_day on decision (office, decided_on);

create table act (
    office text not null,
    case_id uuid not null,
    fact int not null,
    id uuid not null,
    ref text,
    kind text not null,
    acted_on date not null,
    result text,
    prison_until date,
    due_on date,
    withdraws uuid,
    reason text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint pk_act primary key (office, case_id, fact),
    constraint fk_act_case foreign key (office, case_id) references enforcement_case (office, id),
    constraint ck_act_kind check (kind in ('NOTICE', 'VERIFICATION', 'NEW_INFORMATION', 'URGENCY', 'COMPLETION', 'WITHDRAWAL')),
    constraint ck_act_result check (result in ('MEANS_FOUND', 'NO_MEANS', 'ADDRESS_UNKNOWN')),
    constraint ck_act_withdrawal check ((kind = 'WITHDRAWAL') = (withdraws is not null))
);

create table money_movement (
    office text not null,
    case_id uuid not null,
    fact int not null,
    id uuid not null,
    ref text,
    kind text not null,
    obligation int not null,
    amount bigint not null,
    moved_on date not null,
    pay_out_due_on date,
    reverses uuid,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint pk_money_movement primary key (office, case_id, fact),
    constraint fk_money_movement_obligation foreign key (office, case_id, obligation) references obligation (office, case_id, number),
    constraint ck_money_movement_kind check (kind in ('RECEIVED', 'PAID_OUT', 'REMITTED', 'DEPOSITED')),
    constraint ck_money_movement_amount check (amount > 0)
);
-- a movement is undone once at most
create unique index ux_money_movement_reversal on money_movement (office, case_id, reverses) where reverses is not null;
