-- What complaint-service keeps of other services, fed by their events: to link a complaint to a case and an officer.
create table case_replica (
    case_id uuid not null,
    office text not null,
    book text not null,
    year integer not null,
    number integer not null,
    constraint pk_case_replica primary key (case_id),
    constraint uq_case_replica_reference unique (office, book, year, number)
);

create table officer_replica (
    code text not null,
    officer_id uuid not null,
    constraint pk_officer_replica primary key (code)
);
