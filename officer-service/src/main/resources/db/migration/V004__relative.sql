-- Relatives whom an officer declared; the number stays here, others get a token of it.
create table relative (
    id uuid not null,
    officer_id uuid not null,
    relation text not null,
    identity_type text not null,
    identity_number text not null,
    token text not null,
    declared_on date not null,
    constraint pk_relative primary key (id),
    constraint fk_relative_officer foreign key (officer_id) references officer (id),
    constraint uq_relative_number unique (officer_id, identity_number)
);
