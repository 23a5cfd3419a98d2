create schema marketing;

create table marketing.campaign (
    record_id  uuid primary key,
    source     text not null,
    key        text not null,
    name       text not null,
    starts     date,
    ends       date,
    budget     numeric,
    currency   text,
    vanished   boolean not null,
    as_of      timestamptz not null
);

create table marketing.campaign_member (
    record_id      uuid not null references marketing.campaign on delete cascade,
    target         text not null,
    member_source  text not null,
    member_key     text not null,
    primary key (record_id, target, member_source, member_key)
);

create index on marketing.campaign_member (member_key);

create view marketing.campaign_customer_view as
select distinct m.record_id, c.customer_id
from marketing.campaign_member m
join sources.source_view s on s.name = m.member_source
join customers.reference_view c on c.source_id = s.id and c.target = m.target and c.source_key = m.member_key;
