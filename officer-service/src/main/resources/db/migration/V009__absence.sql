-- Leave and other absence of officers: their capacity is less on these days, also on days that are past.
create table absence (
    id uuid not null,
    officer_id uuid not null,
    kind text not null,
    from_day date not null,
    to_day date not null,
    recorded_at timestamptz not null,
    constraint pk_absence primary key (id),
    constraint fk_absence_officer foreign key (officer_id) references officer (id),
    constraint ck_absence_period check (to_day >= from_day)
);

create index ix_absence_officer on absence (officer_id, to_day, from_day);
