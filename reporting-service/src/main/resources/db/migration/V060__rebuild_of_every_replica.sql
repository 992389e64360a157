-- A rebuild fills everything that the inbox fills, not the ledger alone: one shadow for each table, named differences for each register.
alter table officer_spell add column number smallint;
update officer_spell set number = numbered.number
    from (
        select ctid as place, row_number() over (partition by officer_id, sequence order by from_day, office) as number from officer_spell
    ) numbered
    where officer_spell.ctid = numbered.place;
alter table officer_spell alter column number set not null;
alter table officer_spell add constraint pk_officer_spell primary key (officer_id, sequence, number);
drop index ix_officer_spell_picture;

create table shadow.registered_case (like registered_case including all);
create table shadow.case_fact (like case_fact including all);
create table shadow.complaint_fact (like complaint_fact including all);
create table shadow.reception_fact (like reception_fact including all);
create table shadow.officer_picture (like officer_picture including all);
create table shadow.officer_spell (like officer_spell including all);
alter table shadow.officer_spell add constraint fk_officer_spell_picture
    foreign key (officer_id, sequence) references shadow.officer_picture (officer_id, sequence);
create table shadow.discipline_fact (like discipline_fact including all);
create table shadow.office_replica (like office_replica including all);

alter table rebuild_difference add column register text not null default 'LEDGER';
alter table rebuild_difference alter column register drop default;
alter table rebuild_difference add column key text not null default '';
alter table rebuild_difference alter column key drop default;
alter table rebuild_difference add column running_row text;
alter table rebuild_difference add column rebuilt_row text;
alter table rebuild_difference alter column office drop not null;
alter table rebuild_difference alter column officer drop not null;
alter table rebuild_difference alter column account drop not null;
alter table rebuild_difference alter column dimension drop not null;
alter table rebuild_difference alter column legal_date drop not null;
