-- Requests that an office refused (từ chối yêu cầu thi hành án): numbered in their own book, and never a case.
create table request_refusal (
    office text not null,
    id uuid not null,
    title_id uuid not null,
    year int not null,
    number int not null,
    requester text not null,
    received_on date not null,
    decided_on date not null,
    due_on date not null,
    ground text not null,
    article text not null,
    signed_by text not null,
    recorded_at timestamptz not null,
    constraint pk_request_refusal primary key (office, id),
    constraint fk_request_refusal_title foreign key (office, title_id) references title (office, id),
    constraint ck_request_refusal_days check (received_on <= decided_on),
    constraint ck_request_refusal_number check (number > 0)
);
create unique index ux_request_refusal_number on request_refusal (office, year, number);
create index ix_request_refusal_office_order on request_refusal (office, decided_on, id);
create index ix_request_refusal_order on request_refusal (decided_on, id);
