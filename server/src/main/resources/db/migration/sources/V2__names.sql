-- Names that sources went by: what was written about their records under one of them still finds them.
create table sources.former_name (
    name       text primary key,
    source_id  uuid not null references sources.source on delete cascade
);

-- A name means the source that has it now, else the one that had it last.
create view sources.source_name_view as
select id, name from sources.source
union all
select f.source_id, f.name
from sources.former_name f
where not exists (select from sources.source s where s.name = f.name);
