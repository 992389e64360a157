-- Judgments (bản án, quyết định) as received from the courts, and the people of their cases. Names, addresses and identity numbers stay here.
create extension if not exists pg_trgm;

create table title (
    office text not null,
    id uuid not null,
    number text not null,
    number_key text not null,
    court text not null,
    judgment_kind text not null,
    issued_on date not null,
    effective_on date not null,
    received_on date not null,
    sent_by text,
    recorded_at timestamptz not null,
    version bigint not null,
    constraint pk_title primary key (office, id),
    constraint ck_title_dates check (issued_on <= effective_on and issued_on <= received_on),
    constraint ck_title_number check (length(number) between 1 and 60)
);
create unique index ux_title_number on title (office, court, number_key, issued_on);
create index ix_title_id on title (id);
create index ix_title_office_order on title (office, received_on, id);
create index ix_title_order on title (received_on, id);
create index ix_title_court_order on title (court, received_on, id);

create table party (
    office text not null,
    id uuid not null,
    kind text not null,
    name text not null,
    name_key text not null,
    identity_type text,
    -- AES-GCM under a key of the service; searched and compared by the token only
    identity_sealed bytea,
    identity_mask text,
    identity_token text,
    birth_date date,
    address text,
    constraint pk_party primary key (office, id),
    constraint ck_party_kind check (kind in ('PERSON', 'ORGANISATION', 'STATE')),
    constraint ck_party_identity_type check (identity_type in ('CMND', 'CCCD', 'PASSPORT', 'TAX_CODE')),
    constraint ck_party_identity_whole check (
        (identity_type is null) = (identity_sealed is null)
        and (identity_type is null) = (identity_token is null)
        and (identity_type is null) = (identity_mask is null))
);
create index ix_party_name on party using gin (name_key gin_trgm_ops);
create index ix_party_token on party (identity_token) where identity_token is not null;
