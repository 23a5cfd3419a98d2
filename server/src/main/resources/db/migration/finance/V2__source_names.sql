-- References name a source; it may have had another name when they were written.
create or replace view finance.invoice_customer_view as
select d.record_id, c.customer_id
from finance.invoice d
join sources.source_name_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key;

create or replace view finance.payment_customer_view as
select d.record_id, c.customer_id
from finance.payment d
join sources.source_name_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key;

create or replace view finance.purchase_customer_view as
select d.record_id, c.customer_id
from finance.purchase d
join sources.source_name_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key;

-- The name of the source that a row came from is asked of the sources.
alter table finance.invoice drop column source;
alter table finance.payment drop column source;
alter table finance.purchase drop column source;
