create schema sales;

-- As the sources tell of them. A customer is named by source and key, never by id: it may arrive later, merge and split.
create table sales.deal (
    record_id            uuid primary key,
    source               text not null,
    key                  text not null,
    title                text not null,
    stage                text not null check (stage in ('open', 'won', 'lost')),
    word                 text,
    amount               numeric,
    currency             text,
    expected_close       date,
    owner                text,
    organisation_source  text,
    organisation_key     text,
    person_source        text,
    person_key           text,
    campaign_source      text,
    campaign_key         text,
    vanished             boolean not null,
    as_of                timestamptz not null
);

create index on sales.deal (organisation_key);
create index on sales.deal (person_key);
create index on sales.deal (campaign_key);

create view sales.deal_customer_view as
select d.record_id, c.customer_id
from sales.deal d
join sources.source_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key
union
select d.record_id, c.customer_id
from sales.deal d
join sources.source_view s on s.name = d.person_source
join customers.reference_view c on c.source_id = s.id and c.target = 'person' and c.source_key = d.person_key;

create view sales.open_deal_view as
select d.record_id, c.customer_id, d.title, d.amount, d.currency, d.expected_close
from sales.deal d
join sales.deal_customer_view c on c.record_id = d.record_id
where d.stage = 'open'
  and not d.vanished;
