create schema customers;

-- The field catalogue. Mapping, access, export, search and the page read it; nothing else knows a field by name.
create table customers.field (
    key             text primary key check (key ~ '^[a-z][a-z0-9_]*$'),
    position        integer not null,
    label_en        text not null,
    label_zh        text not null,
    type            text not null,
    many            boolean not null,
    persons         boolean not null,
    organisations   boolean not null,
    owner           text,                       -- the key of the department whose word counts
    field_group     text not null,
    survivorship    text not null check (survivorship in ('best', 'each', 'per-script', 'most-restrictive')),
    fresh_days      integer check (fresh_days > 0),
    headers         text[] not null,            -- usual column names, in any language
    searched        boolean not null default false,
    check (persons or organisations)
);

create table customers.customer (
    id                  uuid primary key,       -- of the oldest source record of its cluster
    kind                text not null check (kind in ('person', 'organisation')),
    golden              jsonb not null,         -- field key -> values with their provenance
    display_name        text not null,
    display_name_other  text,
    sort_key            text not null,
    city                text,
    country             text,
    tier                text,
    credit_hold         boolean not null default false,
    departments         text[] not null,        -- keys of those whose sources know the customer
    records             integer not null,
    vanished            boolean not null,       -- every one of its records vanished from its source
    version             bigint not null,
    changed_at          timestamptz not null
);

create index customer_by_name on customers.customer (sort_key collate "C", id);
create index customer_by_change on customers.customer (changed_at desc, id);

-- Which customer a source record belongs to; and, because a customer has the id of one of its records, every id that
-- a customer ever had is an address of the customer that it is today.
create table customers.link (
    record_id    uuid primary key,
    customer_id  uuid not null,
    linked_at    timestamptz not null
);

create index link_by_customer on customers.link (customer_id);

create table customers.possible_pair (
    left_id   uuid not null,
    right_id  uuid not null,
    bits      double precision not null,
    odds      double precision not null,
    model     integer not null,
    found_at  timestamptz not null,
    primary key (left_id, right_id),
    check (left_id < right_id)
);

create index possible_pair_by_right on customers.possible_pair (right_id);

create table customers.verdict (
    id            uuid primary key,
    left_id       uuid not null,
    right_id      uuid not null,
    verdict       text not null check (verdict in ('same', 'different')),
    given_by      uuid not null,
    department    uuid not null,
    given_at      timestamptz not null,
    withdrawn_by  uuid,
    withdrawn_at  timestamptz,
    check (left_id < right_id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create unique index verdict_in_force on customers.verdict (left_id, right_id) where withdrawn_at is null;

create table customers.pin (
    id           uuid primary key,
    customer_id  uuid not null,                 -- as it was called when it was pinned; read through customers.link
    field        text not null references customers.field,
    value        jsonb not null,
    pinned_by    uuid not null,
    pinned_at    timestamptz not null
);

create unique index pin_of_field on customers.pin (customer_id, field);

create table customers.model (
    version     integer primary key,
    model       text not null,
    reason      text not null check (reason in ('first-run', 'new-source', 'person')),
    records     integer not null,
    sources     uuid[] not null,                -- those whose records it was trained on
    trained_by  uuid not null,
    trained_at  timestamptz not null
);

-- The one resolver of this installation. A holder that lost the lease has an old token, and its writes are refused.
create table customers.resolver (
    singleton  boolean primary key default true check (singleton),
    token      bigint not null,
    holder     text not null,
    held_until timestamptz not null,
    epoch      integer not null,
    tx         xid8 not null,
    position   bigint not null
);

insert into customers.resolver (token, holder, held_until, epoch, tx, position)
values (0, 'nobody', '-infinity', 0, '0', 0);

-- What is found by search: one row for each customer and field group, so that nobody finds by what they may not see.
create table customers.customer_search (
    customer_id  uuid not null,
    field_group  text not null,
    words        text not null,                 -- folded, with pairs of Chinese characters as words of their own
    primary key (customer_id, field_group)
);

create index customer_search_words on customers.customer_search using gin (words gin_trgm_ops);

-- Which organisation a person's record names, by source and key: the organisation may not be there yet.
create table customers.reference (
    record_id   uuid not null,
    source_id   uuid not null,
    target      text not null,
    source_key  text not null,
    role        text,
    primary key (record_id, source_id, target, source_key)
);

create index reference_by_key on customers.reference (source_id, target, source_key);

create view customers.customer_alias_view as
select record_id as alias, customer_id from customers.link;

create view customers.customer_view as
select id, kind, display_name, display_name_other, city, country, tier, credit_hold, departments, vanished, changed_at
from customers.customer;

create view customers.field_view as
select key, label_en, label_zh, type, many, persons, organisations, owner, field_group, fresh_days from customers.field;

-- Other modules' records name a customer by source, target and key.
create view customers.reference_view as
select r.source_id, r.target, r.source_key, r.id as record_id, l.customer_id
from sources.record_view r
join customers.link l on l.record_id = r.id;
