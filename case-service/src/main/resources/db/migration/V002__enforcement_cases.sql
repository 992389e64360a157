-- One enforcement decision (quyết định thi hành án) is one case (việc). The row is the latest value of a fold over its history.
create table enforcement_case (
    office text not null,
    id uuid not null,
    title_id uuid not null,
    decision_id uuid not null,
    book text not null,
    year int not null,
    number int not null,
    initiation text not null,
    judgment_kind text not null,
    flags text[] not null,
    origin text not null,
    origin_case uuid,
    requested_on date,
    received_on date not null,
    issue_due_on date not null,
    decided_on date not null,
    first_officer text not null,
    -- the office that opened the case numbers it for ever (office); who holds it may change (holder)
    holder text not null,
    officer text not null,
    state text not null,
    state_since date not null,
    -- the voluntary term ends by itself: from the day after, VOLUNTARY reads as VERIFYING (T4)
    voluntary_until date,
    owed bigint not null,
    settled bigint not null,
    reduced bigint not null,
    fact_count int not null,
    version bigint not null,
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    access_code_hash bytea,
    import_key text,
    import_hash bytea,
    constraint pk_enforcement_case primary key (office, id),
    constraint fk_enforcement_case_title foreign key (office, title_id) references title (office, id),
    constraint ck_enforcement_case_book check (book in ('EX_OFFICIO', 'ON_REQUEST')),
    constraint ck_enforcement_case_initiation check (initiation in ('EX_OFFICIO', 'ON_REQUEST')),
    constraint ck_enforcement_case_origin check (origin in ('NEW', 'ENTRUSTED_IN', 'TAKEN_UP', 'RE_REQUEST')),
    constraint ck_enforcement_case_number check (number > 0),
    constraint ck_enforcement_case_money check (owed >= 0 and settled >= 0 and reduced >= 0 and settled + reduced <= owed),
    constraint ck_enforcement_case_version check (version > 0)
);
create unique index ux_enforcement_case_number on enforcement_case (office, book, year, number);
create unique index ux_enforcement_case_import on enforcement_case (office, import_key) where import_key is not null;
create index ix_enforcement_case_id on enforcement_case (id);
create index ix_enforcement_case_title on enforcement_case (office, title_id);
create index ix_enforcement_case_holder on enforcement_case (holder, decided_on, id);
create index ix_enforcement_case_officer on enforcement_case (holder, officer, decided_on, id);
create index ix_enforcement_case_state on enforcement_case (holder, state, decided_on, id);
create index ix_enforcement_case_order on enforcement_case (decided_on, id);

create table obligation (
    office text not null,
    case_id uuid not null,
    number int not null,
    kind text not null,
    original bigint not null,
    state text not null,
    owed bigint not null,
    settled bigint not null,
    reduced bigint not null,
    received bigint not null,
    paid_out bigint not null,
    remitted bigint not null,
    deposited bigint not null,
    held bigint not null,
    constraint pk_obligation primary key (office, case_id, number),
    constraint fk_obligation_case foreign key (office, case_id) references enforcement_case (office, id),
    constraint ck_obligation_owed check (owed >= 0 and settled >= 0 and reduced >= 0 and settled + reduced <= owed),
    -- no đồng is lost: what came in has gone out or is still held
    constraint ck_obligation_money check (
        received >= 0 and paid_out >= 0 and remitted >= 0 and deposited >= 0 and held >= 0
        and received = paid_out + remitted + deposited + held)
);

create table case_party (
    office text not null,
    case_id uuid not null,
    ref text not null,
    party_id uuid not null,
    roles text[] not null,
    constraint pk_case_party primary key (office, case_id, ref),
    constraint fk_case_party_case foreign key (office, case_id) references enforcement_case (office, id),
    constraint fk_case_party_party foreign key (office, party_id) references party (office, id),
    constraint ck_case_party_roles check (roles <@ array['DEBTOR', 'CREDITOR', 'INTERESTED'] and cardinality(roles) > 0)
);
create index ix_case_party_party on case_party (office, party_id);

create table obligation_party (
    office text not null,
    case_id uuid not null,
    number int not null,
    party_id uuid not null,
    side text not null,
    constraint pk_obligation_party primary key (office, case_id, number, party_id, side),
    constraint fk_obligation_party_obligation foreign key (office, case_id, number) references obligation (office, case_id, number),
    constraint fk_obligation_party_party foreign key (office, party_id) references party (office, id),
    constraint ck_obligation_party_side check (side in ('DEBTOR', 'CREDITOR'))
);
