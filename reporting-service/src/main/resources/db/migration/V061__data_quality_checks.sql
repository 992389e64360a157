-- Checks of data quality on every form that was filed or sent, kept with their result, so that indicator 39 counts checks that can fail.
create view filed_form as
    select id, 'EXTERNAL' as source, office, year, months, form, version, recorded_at, rows from external_filing
    union all
    select id, 'OWN', office, year, months, form, version, recorded_at, rows::jsonb from filing;

create table data_quality_check (
    id uuid not null default uuidv7() constraint pk_data_quality_check primary key,
    filing uuid not null,
    rule text not null constraint ck_data_quality_check_rule check (rule in
        ('CARRIED_OVER', 'MONOTONY', 'FORMS_DIFFER', 'OFFICES_DIFFER', 'PART_ABOVE_WHOLE', 'LEDGER_DIFFERS')),
    failures integer not null constraint ck_data_quality_check_failures check (failures >= 0),
    recorded_at timestamptz not null
);

create index ix_data_quality_check_filing on data_quality_check (filing, rule, recorded_at desc, id desc);

alter table data_quality_item drop constraint fk_data_quality_item_filing;
alter table data_quality_item drop constraint ck_data_quality_item_rule;
alter table data_quality_item add constraint ck_data_quality_item_rule check (rule in
    ('CARRIED_OVER', 'MONOTONY', 'FORMS_DIFFER', 'OFFICES_DIFFER', 'PART_ABOVE_WHOLE', 'LEDGER_DIFFERS'));
alter table data_quality_item add column source text not null default 'EXTERNAL'
    constraint ck_data_quality_item_source check (source in ('EXTERNAL', 'OWN'));
alter table data_quality_item alter column source drop default;
alter table data_quality_item add column version integer not null default 1;
alter table data_quality_item alter column version drop default;
alter table data_quality_item add column row_key text not null default 'TOTAL';
alter table data_quality_item alter column row_key drop default;
alter table data_quality_item alter column expected type numeric;
alter table data_quality_item alter column actual type numeric;
alter table data_quality_item add column quality_check uuid;

insert into data_quality_check (filing, rule, failures, recorded_at)
    select filing, rule, count(*), min(recorded_at) from data_quality_item group by filing, rule;
update data_quality_item item set quality_check = made.id
    from data_quality_check made where made.filing = item.filing and made.rule = item.rule;
update data_quality_item item set version = filed.version from filed_form filed where filed.id = item.filing;
alter table data_quality_item alter column quality_check set not null;
alter table data_quality_item add constraint fk_data_quality_item_check
    foreign key (quality_check) references data_quality_check (id);

-- sent forms that facts known later may contradict
create table filing_to_check (
    filing uuid not null constraint pk_filing_to_check primary key,
    marked_at timestamptz not null
);
