-- The ministry reads a refusal by its id alone, whatever office numbered it.
create index ix_request_refusal_id on request_refusal (id);
