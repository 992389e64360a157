-- Complaints and denunciations; the complainant's name and address never leave this table but to those who need them.
create table complaint (
    id uuid not null,
    external_id text,
    office text not null,
    kind text not null,
    instance integer not null,
    stage text,
    case_id uuid,
    case_office text,
    case_book text,
    case_year integer,
    case_number integer,
    officer text,
    complainant_name text not null,
    complainant_address text,
    received_on date not null,
    accept_due_on date not null,
    accepted_on date,
    due_on date,
    decided_on date,
    verdict text,
    ended_on date,
    ended text,
    state text not null,
    version bigint not null,
    constraint pk_complaint primary key (id),
    constraint uq_complaint_external_id unique (office, external_id),
    constraint ck_complaint_kind check (kind in ('COMPLAINT', 'DENUNCIATION')),
    constraint ck_complaint_instance check (instance in (1, 2)),
    constraint ck_complaint_stage check (stage in ('A', 'B', 'C', 'D')),
    constraint ck_complaint_stage_of_kind check ((kind = 'COMPLAINT') = (stage is not null)),
    constraint ck_complaint_state check (state in ('RECEIVED', 'ACCEPTED', 'DECIDED', 'ENDED')),
    constraint ck_complaint_verdict check (verdict in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED')),
    constraint ck_complaint_ended check (ended in ('REJECTED', 'FORWARDED', 'GUIDED', 'FILED', 'DISCONTINUED')),
    constraint ck_complaint_accepted check ((accepted_on is null) = (due_on is null) and accepted_on >= received_on),
    constraint ck_complaint_decided check ((decided_on is null) = (verdict is null) and decided_on >= accepted_on),
    constraint ck_complaint_once check (decided_on is null or ended_on is null),
    constraint ck_complaint_version check (version > 0)
);

create index ix_complaint_office on complaint (office, received_on, id);
create index ix_complaint_order on complaint (received_on, id);
create index ix_complaint_officer on complaint (officer, received_on, id) where officer is not null;
create index ix_complaint_pending on complaint (due_on) where state = 'ACCEPTED';
create index ix_complaint_unlinked on complaint (case_office, case_book, case_year, case_number) where case_id is null;
