-- What runs against the offices: one row for each open duty, read in the order of its due day; and how many, kept by difference, so
-- that the board costs the same whatever the number of matters.
create table clock (
    matter uuid not null,
    kind text not null,
    office text not null,
    officer text,
    step text not null,
    rule text not null,
    started_on date not null,
    risk_on date not null,
    due_on date not null,
    constraint pk_clock primary key (matter),
    constraint ck_clock_kind check (kind in ('COMPLAINT', 'DENUNCIATION', 'RECEPTION')),
    constraint ck_clock_step check (step in ('ACCEPT', 'SETTLE', 'HOLD_RECEPTION')),
    constraint ck_clock_officer check (officer is null or kind = 'COMPLAINT'),
    constraint ck_clock_days check (started_on <= risk_on and risk_on <= due_on)
);

create index ix_clock_order on clock (due_on, matter);
create index ix_clock_office on clock (office, due_on, matter);
create index ix_clock_officer on clock (officer, due_on, matter) where officer is not null;

create table clock_count (
    office text not null,
    kind text not null,
    step text not null,
    risk_on date not null,
    due_on date not null,
    running bigint not null,
    constraint pk_clock_count primary key (office, kind, step, due_on, risk_on)
);

-- Differences that are not in clock_count yet: writers append and never wait for each other.
create table clock_change (
    position bigint generated always as identity,
    office text not null,
    kind text not null,
    step text not null,
    risk_on date not null,
    due_on date not null,
    running bigint not null,
    constraint pk_clock_change primary key (position)
);

-- What is open in a database that had no clocks; receptions follow with the task that puts them down.
insert into clock (matter, kind, office, officer, step, rule, started_on, risk_on, due_on)
select
    id,
    kind,
    office,
    case when kind = 'COMPLAINT' then officer end,
    case when state = 'RECEIVED' then 'ACCEPT' else 'SETTLE' end,
    case
        when kind = 'DENUNCIATION' and state = 'RECEIVED' then 'DENUNCIATION_ACCEPT'
        when kind = 'DENUNCIATION' then 'DENUNCIATION_SETTLE'
        when state = 'RECEIVED' then 'ACCEPT_' || instance
        when stage = 'B' and instance = 1 then 'SETTLE_B'
        else 'SETTLE_' || stage || '_' || instance
    end,
    started_on,
    started_on + ((due - started_on) * share + 99) / 100,
    due
from (
    select
        complaint.*,
        case when state = 'RECEIVED' then received_on else accepted_on end as started_on,
        case when state = 'RECEIVED' then accept_due_on else due_on end as due,
        case when state = 'RECEIVED' then 60 else 70 end as share
    from complaint
    where state in ('RECEIVED', 'ACCEPTED')
) as open_complaint;

insert into clock_count (office, kind, step, risk_on, due_on, running)
select office, kind, step, risk_on, due_on, count(*) from clock group by office, kind, step, risk_on, due_on;
