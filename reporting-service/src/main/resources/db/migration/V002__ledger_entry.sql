-- The statistics ledger: append-only, two clocks (legal day, recorded instant), two sides that move by the same amount.
create table ledger_entry (
    id bigint generated always as identity constraint pk_ledger_entry primary key,
    event_id uuid not null,
    cause uuid not null,
    case_id uuid not null,
    recorded_at timestamptz not null,
    legal_date date not null,
    office text not null,
    officer text not null,
    judgment_kind text not null,
    initiation text not null,
    flags text not null,
    account text not null,
    dimension text not null constraint ck_ledger_entry_dimension check (dimension in ('CASES', 'MONEY')),
    obligation smallint not null,
    delta bigint not null constraint ck_ledger_entry_delta check (delta <> 0),
    constraint ck_ledger_entry_account check (account in (
        'CARRIED_OVER', 'NEWLY_ACCEPTED', 'ENTRUSTED', 'WITHDRAWN_OR_RECALLED', 'COMPLETED', 'DISCONTINUED', 'REDUCED', 'ENFORCING',
        'POSTPONED', 'SUSPENDED', 'PAUSED_FOR_COMPLAINT', 'OTHER', 'NOT_ENFORCEABLE', 'SEPARATE_BOOK'))
);

create index ix_ledger_entry_figure on ledger_entry (office, account, legal_date, id);
create index ix_ledger_entry_case on ledger_entry (case_id, id);
create index ix_ledger_entry_known on ledger_entry (office, recorded_at);

create table shadow.ledger_entry (like ledger_entry including all);

-- An error is answered by more entries, never by a change; only the shadow may be emptied, before a rebuild.
create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    if tg_table_schema <> 'shadow' then
        raise exception 'the ledger is append-only: % refused', tg_op;
    end if;
    return null;
end $$;

create trigger tg_ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_ledger_change();
create trigger tg_ledger_entry_append_only before update or delete or truncate on shadow.ledger_entry
    for each statement execute function refuse_ledger_change();
