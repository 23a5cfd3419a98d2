create schema service;

create table service.case_record (
    record_id            uuid primary key,
    source               text not null,
    key                  text not null,
    subject              text not null,
    status               text not null check (status in ('open', 'closed')),
    word                 text,
    priority             text,
    opened               date,
    closed               date,
    serial               text,
    organisation_source  text,
    organisation_key     text,
    person_source        text,
    person_key           text,
    vanished             boolean not null,
    as_of                timestamptz not null
);

create index on service.case_record (organisation_key);
create index on service.case_record (person_key);

create view service.case_customer_view as
select d.record_id, c.customer_id
from service.case_record d
join sources.source_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key
union
select d.record_id, c.customer_id
from service.case_record d
join sources.source_view s on s.name = d.person_source
join customers.reference_view c on c.source_id = s.id and c.target = 'person' and c.source_key = d.person_key;

create view service.open_case_view as
select d.record_id, c.customer_id, d.subject, d.opened
from service.case_record d
join service.case_customer_view c on c.record_id = d.record_id
where d.status = 'open'
  and not d.vanished;
