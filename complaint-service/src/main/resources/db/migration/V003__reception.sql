-- The head's reception of citizens: one is due for each office and month.
create table reception (
    id uuid not null,
    office text not null,
    month date not null,
    due_on date not null,
    held_on date,
    by_head boolean,
    version bigint not null,
    constraint pk_reception primary key (id),
    constraint uq_reception_office_month unique (office, month),
    constraint ck_reception_month check (extract(day from month) = 1),
    constraint ck_reception_held check ((held_on is null) = (by_head is null) and held_on between month and due_on),
    constraint ck_reception_version check (version > 0)
);

create index ix_reception_order on reception (month, office);
