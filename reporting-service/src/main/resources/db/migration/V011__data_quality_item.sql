-- What does not fit in figures that were filed and is no reason to refuse them: identity (7), monotony, comparisons between forms.
create table data_quality_item (
    id uuid not null default uuidv7() constraint pk_data_quality_item primary key,
    filing uuid not null constraint fk_data_quality_item_filing references external_filing (id),
    office text not null,
    year integer not null,
    months integer not null,
    form text not null,
    rule text not null constraint ck_data_quality_item_rule
        check (rule in ('CARRIED_OVER', 'MONOTONY', 'FORMS_DIFFER', 'OFFICES_DIFFER')),
    cell text not null,
    expected bigint not null,
    actual bigint not null,
    recorded_at timestamptz not null
);

create index ix_data_quality_item_office on data_quality_item (office, id);
create index ix_data_quality_item_filing on data_quality_item (filing);
