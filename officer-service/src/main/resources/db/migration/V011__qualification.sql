-- Training, examinations and specialities of officers, and the day from which each of them counts.
create table qualification (
    id uuid not null,
    officer_id uuid not null,
    kind text not null,
    obtained_on date not null,
    number text,
    recorded_at timestamptz not null,
    constraint pk_qualification primary key (id),
    constraint fk_qualification_officer foreign key (officer_id) references officer (id),
    constraint uq_qualification_kind unique (officer_id, kind, obtained_on)
);
