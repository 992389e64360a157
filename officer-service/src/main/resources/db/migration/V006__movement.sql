-- Movements of officers on their way, and the cases that each of them leaves behind.
create table movement (
    id uuid not null,
    officer_id uuid not null,
    officer text not null,
    kind text not null,
    purpose text not null,
    office_from text not null,
    office_to text not null,
    role text not null,
    from_day date not null,
    to_day date,
    state text not null,
    proposed_on date not null,
    answered_on date,
    exemption text,
    exempt_until date,
    decided_on date,
    decision_number text,
    authority text,
    posting_id uuid,
    ended_on date,
    recorded_at timestamptz not null,
    version bigint not null,
    constraint pk_movement primary key (id),
    constraint fk_movement_officer foreign key (officer_id) references officer (id),
    constraint ck_movement_period check (to_day is null or to_day >= from_day),
    constraint ck_movement_state check (state in ('PROPOSED', 'CONSENTED', 'REFUSED', 'EXEMPT', 'DECIDED', 'REJECTED',
                                                  'EFFECTIVE', 'ENDED', 'WITHDRAWN'))
);

create unique index uq_movement_under_way on movement (officer_id)
    where state in ('PROPOSED', 'CONSENTED', 'DECIDED');

create index ix_movement_office_from on movement (office_from, id);

create index ix_movement_office_to on movement (office_to, id);

create table movement_case (
    movement_id uuid not null,
    case_id uuid not null,
    constraint pk_movement_case primary key (movement_id, case_id),
    constraint fk_movement_case_movement foreign key (movement_id) references movement (id)
);
