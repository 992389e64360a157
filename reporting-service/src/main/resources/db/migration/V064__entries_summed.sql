-- How far the sums of a ledger that is rebuilt were made: of all entries together when the past is there, and of what came later.
alter table rebuild add column entries_summed bigint not null default 0;

-- one that was begun before has its sums in another way
update rebuild set state = 'ABANDONED', finished_at = clock_timestamp() where state in ('RUNNING', 'READY');
