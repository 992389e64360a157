-- What the ledger knows of each case: a fact tells the standings from its day on, so the ledger must remember those before.
create schema shadow;
create schema retired;

create table case_timeline (
    case_id uuid not null constraint pk_case_timeline primary key,
    judgment_kind text not null,
    initiation text not null constraint ck_case_timeline_initiation check (initiation in ('EX_OFFICIO', 'ON_REQUEST')),
    flags text not null,
    origin text not null,
    decided_on date not null,
    sequence bigint not null constraint ck_case_timeline_sequence check (sequence > 0),
    recorded_at timestamptz not null,
    standings jsonb not null
);

-- A rebuild fills these beside the running ledger; a swap exchanges the two sets.
create table shadow.case_timeline (like case_timeline including all);
