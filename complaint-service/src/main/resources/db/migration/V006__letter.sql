-- Letters as they come in, before it is known what they are, and the two kinds of matter that had no register: petitions and the
-- procuracy's protests. Who wrote a letter and what he wrote is sealed; equality of senders and likeness of texts are judged by keyed
-- hashes.
create table letter_number (
    office text not null,
    year integer not null,
    last integer not null,
    constraint pk_letter_number primary key (office, year)
);

create table letter (
    id uuid not null,
    external_id text,
    office text not null,
    year integer not null,
    number integer not null,
    channel text not null,
    case_id uuid,
    case_office text,
    case_book text,
    case_year integer,
    case_number integer,
    text bytea not null,
    sender_tokens text[] not null,
    sketch bigint[] not null,
    signatories integer not null,
    representatives integer not null,
    received_on date not null,
    asked_on date,
    counted_from date not null,
    classify_due_on date not null,
    dealt_with_on date,
    ended text,
    ground text,
    forwarded_to text,
    linked_to uuid,
    state text not null,
    version bigint not null,
    constraint pk_letter primary key (id),
    constraint uq_letter_external_id unique (office, external_id),
    constraint uq_letter_number unique (office, year, number),
    constraint fk_letter_linked_to foreign key (linked_to) references letter (id),
    constraint ck_letter_channel check (channel in ('DIRECT', 'RECEPTION', 'POST', 'PORTAL', 'FORWARDED', 'PRESS', 'HOTLINE')),
    constraint ck_letter_signatories check (signatories >= 1 and representatives between 0 and signatories),
    constraint ck_letter_state check (state in ('RECEIVED', 'SUPPLEMENT_ASKED', 'CLASSIFIED', 'ENDED')),
    constraint ck_letter_days check (received_on <= counted_from and counted_from <= classify_due_on and dealt_with_on >= received_on),
    constraint ck_letter_dealt_with check ((state in ('CLASSIFIED', 'ENDED')) = (dealt_with_on is not null)),
    constraint ck_letter_ended check ((state = 'ENDED') = (ended is not null) and ended in ('FILED', 'FORWARDED', 'GUIDED', 'LINKED')),
    constraint ck_letter_ground check ((ended is not distinct from 'FILED') = (ground is not null)),
    constraint ck_letter_forwarded_to check ((ended is not distinct from 'FORWARDED') = (forwarded_to is not null)),
    constraint ck_letter_linked check ((ended is not distinct from 'LINKED') = (linked_to is not null) and linked_to <> id),
    constraint ck_letter_version check (version > 0)
);

create index ix_letter_office on letter (office, received_on, id);
create index ix_letter_order on letter (received_on, id);
create index ix_letter_sender on letter using gin (sender_tokens);

-- What a letter turned out to be: one matter or several.
create table letter_matter (
    letter uuid not null,
    place integer not null,
    kind text not null,
    matter uuid not null,
    constraint pk_letter_matter primary key (letter, place),
    constraint uq_letter_matter unique (matter),
    constraint fk_letter_matter foreign key (letter) references letter (id),
    constraint ck_letter_matter_kind check (kind in ('COMPLAINT', 'DENUNCIATION', 'PETITION', 'PROTEST'))
);

create table petition (
    id uuid not null,
    office text not null,
    case_id uuid,
    received_on date not null,
    due_on date not null,
    answered_on date,
    forwarded_to text,
    state text not null,
    version bigint not null,
    constraint pk_petition primary key (id),
    constraint ck_petition_state check (state in ('RECEIVED', 'ANSWERED', 'FORWARDED')),
    constraint ck_petition_answered check ((state = 'RECEIVED') = (answered_on is null) and answered_on >= received_on),
    constraint ck_petition_forwarded check ((state = 'FORWARDED') = (forwarded_to is not null)),
    constraint ck_petition_version check (version > 0)
);

create index ix_petition_office on petition (office, received_on, id);
create index ix_petition_order on petition (received_on, id);

create table protest (
    id uuid not null,
    office text not null,
    procuracy text not null,
    case_id uuid,
    received_on date not null,
    due_on date not null,
    answered_on date,
    executed_on date,
    decided_on date,
    is_upheld boolean,
    state text not null,
    version bigint not null,
    constraint pk_protest primary key (id),
    constraint ck_protest_state check (state in ('RECEIVED', 'ACCEPTED', 'NOT_ACCEPTED', 'EXECUTED', 'DISMISSED')),
    constraint ck_protest_answered check ((state = 'RECEIVED') = (answered_on is null) and answered_on >= received_on),
    constraint ck_protest_executed check ((state = 'EXECUTED') = (executed_on is not null) and executed_on >= answered_on),
    constraint ck_protest_decided check ((decided_on is null) = (is_upheld is null) and decided_on >= answered_on),
    constraint ck_protest_version check (version > 0)
);

create index ix_protest_office on protest (office, received_on, id);
create index ix_protest_order on protest (received_on, id);

alter table clock drop constraint ck_clock_kind;
alter table clock add constraint ck_clock_kind
    check (kind in ('LETTER', 'COMPLAINT', 'DENUNCIATION', 'PETITION', 'PROTEST', 'RECEPTION'));
alter table clock drop constraint ck_clock_step;
alter table clock add constraint ck_clock_step check (step in (
    'CLASSIFY', 'ACCEPT', 'SETTLE', 'ANSWER_PETITION', 'ANSWER_PROTEST', 'EXECUTE_PROTEST', 'DECIDE_PROTEST', 'HOLD_RECEPTION'));
