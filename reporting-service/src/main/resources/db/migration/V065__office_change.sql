-- Which posting touched an office last, and from which legal day on: figures that are kept in memory hold while the number is the same,
-- and forms that were sent are computed once more where later facts reach into their days.
create sequence office_change_number;

create table office_change (
    office text not null constraint pk_office_change primary key,
    change bigint not null,
    last_recorded_at timestamptz not null
) with (fillfactor = 50);
create table shadow.office_change (like office_change including all);
insert into office_change (office, change, last_recorded_at)
    select office, nextval('public.office_change_number'), last_recorded_at
    from (select office, max(recorded_at) as last_recorded_at from ledger_entry group by office) posted;

create table office_to_check (
    office text not null constraint pk_office_to_check primary key,
    earliest date not null
) with (fillfactor = 50);
