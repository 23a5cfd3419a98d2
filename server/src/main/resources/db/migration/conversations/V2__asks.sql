-- A message that wants an answer from exactly one other department. When it is due was reckoned once, as it was put.
create table conversations.ask (
    message_id  uuid primary key references conversations.message,
    asker       uuid not null,
    first_to    uuid not null,
    addressee   uuid not null,
    warn_at     timestamptz not null,
    due_at      timestamptz not null,
    spans       jsonb not null,
    calendar    text not null,
    state       text not null default 'open' check (state in ('open', 'answered', 'withdrawn')),
    check (asker <> first_to and asker <> addressee),
    check (warn_at <= due_at)
);

comment on column conversations.ask.asker is 'the department that asks';
comment on column conversations.ask.addressee is 'the department that has it now';
comment on column conversations.ask.spans is 'the stretches of the first addressee''s hours from when it was put until it is due';
comment on column conversations.ask.calendar is 'version of the hours that it was reckoned by';
comment on column conversations.ask.state is 'follows from the tables below; changed together with them, so that its row decides races';

create index ask_of_addressee on conversations.ask (addressee, due_at) where state = 'open';
create index ask_of_asker on conversations.ask (asker, due_at) where state = 'open';
create index ask_due on conversations.ask (due_at) where state = 'open';
create index ask_warned on conversations.ask (warn_at) where state = 'open';
create index ask_closed_of_addressee on conversations.ask (addressee, due_at desc) where state <> 'open';
create index ask_closed_of_asker on conversations.ask (asker, due_at desc) where state <> 'open';

-- The first of a department who read it.
create table conversations.ask_sight (
    ask_id      uuid not null references conversations.ask,
    department  uuid not null,
    person_id   uuid not null,
    at          timestamptz not null,
    primary key (ask_id, department)
);

create table conversations.ask_taking (
    ask_id     uuid primary key references conversations.ask,
    person_id  uuid not null,
    at         timestamptz not null
);

create table conversations.ask_pass (
    id               uuid primary key,
    ask_id           uuid not null references conversations.ask,
    from_department  uuid not null,
    to_department    uuid not null,
    person_id        uuid not null,
    at               timestamptz not null,
    reason           text
);

create index on conversations.ask_pass (ask_id);

create table conversations.ask_answer (
    message_id  uuid primary key references conversations.message,
    ask_id      uuid not null references conversations.ask,
    department  uuid not null,
    person_id   uuid not null,
    at          timestamptz not null
);

create index on conversations.ask_answer (ask_id);

-- The asker says that an answer answers nothing, and what is missing.
create table conversations.ask_reask (
    answer_id   uuid primary key references conversations.ask_answer,
    message_id  uuid not null references conversations.message,
    person_id   uuid not null,
    at          timestamptz not null
);

create table conversations.ask_withdrawal (
    ask_id     uuid primary key references conversations.ask,
    person_id  uuid not null,
    at         timestamptz not null
);

create table conversations.ask_escalation (
    ask_id  uuid not null references conversations.ask,
    stage   text not null check (stage in ('warning', 'breach')),
    at      timestamptz not null,
    primary key (ask_id, stage)
);
