create schema finance;

create table finance.invoice (
    record_id            uuid primary key,
    source               text not null,
    key                  text not null,
    number               text not null,
    issued               date,
    due                  date,
    amount               numeric not null,
    paid                 numeric not null,
    currency             text not null,
    organisation_source  text,
    organisation_key     text,
    vanished             boolean not null,
    as_of                timestamptz not null
);

create index on finance.invoice (organisation_key);

create table finance.payment (
    record_id            uuid primary key,
    source               text not null,
    key                  text not null,
    paid_on              date,
    amount               numeric not null,
    currency             text not null,
    invoice_key          text,
    organisation_source  text,
    organisation_key     text,
    vanished             boolean not null,
    as_of                timestamptz not null
);

create index on finance.payment (organisation_key);

create table finance.purchase (
    record_id            uuid primary key,
    source               text not null,
    key                  text not null,
    product              text not null,
    serial               text,
    purchased_on         date,
    quantity             numeric,
    amount               numeric,
    currency             text,
    organisation_source  text,
    organisation_key     text,
    vanished             boolean not null,
    as_of                timestamptz not null
);

create index on finance.purchase (organisation_key);

create view finance.invoice_customer_view as
select d.record_id, c.customer_id
from finance.invoice d
join sources.source_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key;

create view finance.payment_customer_view as
select d.record_id, c.customer_id
from finance.payment d
join sources.source_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key;

create view finance.purchase_customer_view as
select d.record_id, c.customer_id
from finance.purchase d
join sources.source_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key;

-- What is not paid; whether it is late depends on the day of the question.
create view finance.open_invoice_view as
select d.record_id, c.customer_id, d.number, d.due, d.amount - d.paid as open, d.currency
from finance.invoice d
join finance.invoice_customer_view c on c.record_id = d.record_id
where d.paid < d.amount
  and not d.vanished;
