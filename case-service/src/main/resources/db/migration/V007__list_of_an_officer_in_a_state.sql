-- The list of an officer's cases in one state, in its order: without this index it read all his cases until a page was full.
create index ix_enforcement_case_officer_state on enforcement_case (holder, officer, state, decided_on, id);
