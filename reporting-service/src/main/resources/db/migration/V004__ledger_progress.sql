-- How far the ledger has come: what a loader waits for.
create table ledger_progress (
    single boolean not null default true constraint pk_ledger_progress primary key constraint ck_ledger_progress_single check (single),
    events_posted bigint not null,
    entries_posted bigint not null,
    last_recorded_at timestamptz,
    last_posted_at timestamptz
);
insert into ledger_progress (events_posted, entries_posted) values (0, 0);

create table shadow.ledger_progress (like ledger_progress including all);
insert into shadow.ledger_progress (events_posted, entries_posted) values (0, 0);
