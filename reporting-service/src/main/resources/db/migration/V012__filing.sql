-- Forms as sent by offices that run the suite: frozen, a correction is the next version and says who found the fault.
create table filing (
    id uuid not null default uuidv7() constraint pk_filing primary key,
    office text not null,
    year integer not null,
    months integer not null constraint ck_filing_months check (months between 1 and 12),
    form text not null,
    version integer not null constraint ck_filing_version check (version > 0),
    sent_on date not null,
    found_by text constraint ck_filing_found_by check (found_by in ('OWN', 'OTHERS')),
    recorded_at timestamptz not null,
    sent_by text not null,
    -- json, not jsonb: what was sent is kept letter by letter
    rows json not null,
    constraint uq_filing_version unique (office, year, months, form, version),
    constraint ck_filing_correction check ((version = 1) = (found_by is null))
);

create index ix_filing_office on filing (office, id);

create function refuse_filing_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was sent never changes: % refused', tg_op;
end $$;

create trigger tg_filing_unchanged before update or delete on filing
    for each statement execute function refuse_filing_change();
create trigger tg_external_filing_unchanged before update or delete on external_filing
    for each statement execute function refuse_filing_change();
