-- A run's word is taken back, never rubbed out: versions and vanishings of a run that was undone stay, and count no more.
create table sources.run_undo (
    run_id         uuid primary key references sources.run on delete cascade,
    undone_by      uuid not null,
    department_id  uuid,                        -- acted for
    begun_at       timestamptz not null,
    records        bigint not null,             -- that it has to take back
    done           bigint not null default 0,
    ended_at       timestamptz,                 -- every record stands as before the run
    settled_at     timestamptz                  -- and so do the customers
);

alter table sources.run drop constraint run_state_check;
alter table sources.run add constraint run_state_check check (state in
    ('waiting', 'reading', 'asking', 'resolving', 'finished', 'stopped', 'failed', 'undoing', 'undone'));

drop index sources.run_in_progress;
create unique index run_in_progress on sources.run (source_id) where state in ('waiting', 'reading', 'asking', 'undoing');

-- Records that were not there before the run; the other versions that it wrote are changes.
alter table sources.run add column brought bigint not null default 0;

-- Of earlier runs it is not known what they took out of quarantine.
alter table sources.run add column undoable boolean not null default false;
alter table sources.run alter column undoable set default true;

-- The run that brought the record was undone, and no other has brought it since: it is as if it had never come.
alter table sources.record add column withdrawn_at timestamptz;

-- Which run missed the record in its whole list, as versions say which run brought what.
create table sources.record_vanishing (
    record_id  uuid not null,
    run_id     uuid not null,
    at         timestamptz not null,
    primary key (record_id, run_id)
);

create index on sources.record_vanishing (run_id);

-- One run of a source is in progress at a time, so it was the last that had begun.
insert into sources.record_vanishing (record_id, run_id, at)
select r.id, missed.id, r.vanished_at
from sources.record r
cross join lateral (
    select id from sources.run
    where source_id = r.source_id and list = 'whole' and started_at <= r.vanished_at
    order by started_at desc
    limit 1) missed
where r.vanished_at is not null;

-- Rows that a run took out of quarantine, or judged anew there, as they were before it.
create table sources.quarantine_before (
    id          uuid not null,
    by_run      uuid not null references sources.run on delete cascade,
    source_id   uuid not null,
    run_id      uuid not null,
    shape       text not null,
    line        bigint not null,
    row_key     text,
    field       text,
    reason      jsonb not null,
    raw         json,                           -- absent while a row of by_run with the same raw_hash holds it
    raw_hash    bytea not null,
    at          timestamptz not null,
    unreadable  jsonb,
    primary key (by_run, id)
);

create or replace view sources.record_view as
select id, source_id, target, source_key, run_id, vanished_at from sources.record where withdrawn_at is null;
