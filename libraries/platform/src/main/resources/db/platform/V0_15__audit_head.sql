-- Signed heads of the audit trail: an end that is cut off, or a trail written anew, contradicts a head that was kept elsewhere.
create table audit_head (
    position bigint not null,
    hash text not null,
    signed_at timestamptz not null,
    key text not null,
    signature text not null,
    constraint pk_audit_head primary key (position)
);
