-- A complaint beyond acceptance and decision: its term stops and is extended, the decision is sent, published, takes effect, is
-- carried out or re-examined; and a second complaint knows the first.
alter table complaint add column respondent text not null default 'OFFICER';
alter table complaint add column first uuid;
alter table complaint add column stepped_on date;
alter table complaint add column settle_rule text;
alter table complaint add column counted_from date;
alter table complaint add column counted_days integer;
alter table complaint add column suspended_on date;
alter table complaint add column suspension_ground text;
alter table complaint add column days_left integer;
alter table complaint add column extended_on date;
alter table complaint add column extension_ground text;
alter table complaint add column send_due_on date;
alter table complaint add column sent_on date;
alter table complaint add column published_on date;
alter table complaint add column effective_on date;
alter table complaint add column complained_again_on date;
alter table complaint add column implemented_on date;
alter table complaint add column review_ground text;
alter table complaint add column review_on date;
alter table complaint add column reviewed_on date;
alter table complaint add column review_changed boolean;

-- What is open goes on as the term that it has: its days are those from the acceptance to the due day.
update complaint set
    settle_rule = case
        when kind = 'DENUNCIATION' then 'DENUNCIATION_SETTLE'
        when stage = 'B' and instance = 1 then 'SETTLE_B'
        else 'SETTLE_' || stage || '_' || instance
    end,
    counted_from = accepted_on,
    counted_days = case when stage = 'B' and instance = 1 then 5 else due_on - accepted_on end
where accepted_on is not null;

update complaint set stepped_on = greatest(received_on, accepted_on, decided_on, ended_on);
alter table complaint alter column stepped_on set not null;

alter table complaint drop constraint ck_complaint_state;
alter table complaint add constraint ck_complaint_state
    check (state in ('RECEIVED', 'ACCEPTED', 'SUSPENDED', 'DECIDED', 'IMPLEMENTED', 'UNDER_REVIEW', 'ENDED'));
alter table complaint add constraint ck_complaint_respondent check (respondent in ('OFFICER', 'HEAD'));
alter table complaint add constraint fk_complaint_first foreign key (first) references complaint (id);
alter table complaint add constraint ck_complaint_first check (first is null or instance = 2);
alter table complaint add constraint ck_complaint_counted
    check ((accepted_on is null) = (counted_from is null) and (counted_from is null) = (counted_days is null)
        and (counted_from is null) = (settle_rule is null) and counted_days >= 0);
alter table complaint add constraint ck_complaint_suspended
    check ((state = 'SUSPENDED') = (suspended_on is not null) and (suspended_on is null) = (days_left is null));
alter table complaint add constraint ck_complaint_extended check ((extended_on is null) = (extension_ground is null));
alter table complaint add constraint ck_complaint_sent check (sent_on >= decided_on and published_on >= sent_on);
alter table complaint add constraint ck_complaint_implemented check (implemented_on is null or implemented_on >= effective_on);
alter table complaint add constraint ck_complaint_review check ((review_on is null) = (review_ground is null));

-- One second complaint for each first.
create unique index uq_complaint_first on complaint (first) where first is not null;

-- How many days the present stretch of a term has, where that is not the whole term.
alter table clock add column days integer;
alter table clock add constraint ck_clock_stretch check (days >= 0);
alter table clock drop constraint ck_clock_step;
alter table clock add constraint ck_clock_step check (step in (
    'CLASSIFY', 'ACCEPT', 'SETTLE', 'SEND', 'PUBLISH', 'ANSWER_PETITION', 'ANSWER_PROTEST', 'EXECUTE_PROTEST', 'DECIDE_PROTEST',
    'HOLD_RECEPTION'));
