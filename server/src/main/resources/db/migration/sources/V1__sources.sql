create schema sources;

create table sources.source (
    id               uuid primary key,
    name             text not null unique check (name <> ''),
    department_id    uuid not null,
    kind             text not null check (kind in ('file', 'api', 'accord')),
    address_pattern  text not null default '',  -- where a record is opened; {key} stands for its key
    rank             integer not null default 100,  -- the lower counts more
    version          integer not null default 1,
    created_by       uuid not null,
    created_at       timestamptz not null
);

-- A source may give several kinds of file; the shape, the targets in order, tells their mappings apart.
create table sources.mapping (
    id          uuid primary key,
    source_id   uuid not null references sources.source on delete cascade,
    version     integer not null,
    shape       text not null,
    mapping     jsonb not null,
    created_by  uuid not null,
    created_at  timestamptz not null,
    unique (source_id, version)
);

create table sources.file (
    id         uuid primary key,
    source_id  uuid not null references sources.source on delete cascade,
    name       text not null,
    bytes      bigint not null,
    format     jsonb not null default '{}',     -- as somebody corrected what was recognised
    given_by   uuid not null,
    given_at   timestamptz not null
);

create index on sources.file (source_id);

create table sources.run (
    id             uuid primary key,
    source_id      uuid not null references sources.source on delete cascade,
    file_id        uuid references sources.file,
    mapping_id     uuid not null references sources.mapping,
    list           text not null check (list in ('whole', 'additions')),
    state          text not null check (state in ('waiting', 'reading', 'asking', 'resolving', 'finished', 'stopped', 'failed')),
    read           bigint not null default 0,   -- lines of the file that are done: where a restart goes on
    accepted       bigint not null default 0,
    unchanged      bigint not null default 0,
    quarantined    bigint not null default 0,
    skipped        bigint not null default 0,
    vanished       bigint not null default 0,
    missing        bigint not null default 0,   -- what a whole list lacks, while it is asked about
    written        bigint not null default 0,   -- versions stored
    linked         bigint not null default 0,
    customers      bigint not null default 0,
    total_rows     bigint,
    problem        jsonb,
    created_by     uuid not null,
    department_id  uuid,                        -- acted for
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    reading_ms     bigint not null default 0
);

create index on sources.run (source_id, created_at desc);
-- The database decides which of two runs at once is the one.
create unique index run_in_progress on sources.run (source_id) where state in ('waiting', 'reading', 'asking');

create table sources.run_stop (
    run_id      uuid primary key references sources.run on delete cascade,
    stopped_by  uuid not null,
    stopped_at  timestamptz not null
);

create table sources.run_confirmation (
    run_id        uuid primary key references sources.run on delete cascade,
    confirmed_by  uuid not null,
    confirmed_at  timestamptz not null
);

-- Each row of the file stands under one ending, and so does its money.
create table sources.run_sum (
    run_id       uuid not null references sources.run on delete cascade,
    target       text not null,
    field        text not null,
    currency     text not null,
    file         numeric not null,
    accepted     numeric not null,
    unchanged    numeric not null,
    quarantined  numeric not null,
    skipped      numeric not null,
    primary key (run_id, target, field, currency)
);

create table sources.record (
    id           uuid primary key,
    source_id    uuid not null references sources.source,
    target       text not null,
    source_key   text not null,
    hash         bytea not null,                -- of the version that counts now
    run_id       uuid not null,                 -- that brought it
    seen_run     uuid not null,                 -- the last run whose file has the record
    seen_line    bigint not null,               -- where; 0 if it stands there only in a quarantined row
    record_date  timestamptz not null,
    taken_in_at  timestamptz not null,
    vanished_at  timestamptz
) with (fillfactor = 85);

create unique index record_by_key on sources.record (source_id, target, source_key);

create table sources.record_version (
    record_id    uuid not null references sources.record,
    run_id       uuid not null,
    line         bigint not null,
    hash         bytea not null,
    record_date  timestamptz not null,
    at           timestamptz not null,
    values       jsonb not null,
    raw          json not null,
    primary key (record_id, run_id)
);

create table sources.quarantined (
    id         uuid primary key,
    source_id  uuid not null references sources.source on delete cascade,
    run_id     uuid not null references sources.run on delete cascade,
    shape      text not null,
    line       bigint not null,
    row_key    text,
    field      text,
    reason     jsonb not null,
    raw        jsonb not null,
    raw_hash   bytea not null,
    at         timestamptz not null
);

create index on sources.quarantined (source_id, id);
create index on sources.quarantined (source_id, raw_hash);

-- What a person made of a raw row; applied whenever that row returns.
create table sources.mend (
    source_id  uuid not null references sources.source on delete cascade,
    raw_hash   bytea not null,
    row_key    text,
    mended     jsonb not null,
    mended_by  uuid not null,
    mended_at  timestamptz not null,
    primary key (source_id, raw_hash)
);

create view sources.source_view as
select id, name, department_id, address_pattern, rank from sources.source;

create view sources.record_view as
select id, source_id, target, source_key, run_id, vanished_at from sources.record;
