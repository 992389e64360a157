-- A record that cannot be handled, or waits for its turn, is kept sealed: nobody knows what a stranger wrote into it. What was kept
-- before stays as it is until it is settled.
alter table dead_letter add column content bytea;
alter table dead_letter alter column headers drop not null;
alter table inbox_held add column content bytea;
alter table inbox_held alter column headers drop not null;
