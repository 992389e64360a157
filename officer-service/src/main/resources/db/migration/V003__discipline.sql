-- Discipline (kỷ luật): its own permission, its own table.
create table discipline (
    id uuid not null,
    officer_id uuid not null,
    number text not null,
    form text not null,
    decided_on date not null,
    office text not null,
    revoked_on date,
    recorded_at timestamptz not null,
    constraint pk_discipline primary key (id),
    constraint fk_discipline_officer foreign key (officer_id) references officer (id),
    constraint uq_discipline_number unique (officer_id, number, decided_on)
);
