-- What the importer in the tests of imports has loaded; no key, so that a row loaded twice would show.
create table loaded_row (
    job uuid not null,
    row_number bigint not null
);

create index ix_loaded_row_job on loaded_row (job);
