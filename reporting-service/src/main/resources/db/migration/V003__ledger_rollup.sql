-- Sums of the ledger by month of law and month of knowledge: a form reads these and, for the month of its knownAt, the entries themselves.
create table ledger_rollup (
    office text not null,
    dimension text not null,
    initiation text not null,
    officer text not null,
    judgment_kind text not null,
    account text not null,
    legal_month date not null,
    recorded_month date not null,
    delta bigint not null,
    constraint pk_ledger_rollup
        primary key (office, dimension, initiation, officer, judgment_kind, account, legal_month, recorded_month) include (delta)
) with (fillfactor = 80);

create index ix_ledger_rollup_officer on ledger_rollup (officer);

create table shadow.ledger_rollup (like ledger_rollup including all);
