-- References name a source; it may have had another name when they were written.
create or replace view sales.deal_customer_view as
select d.record_id, c.customer_id
from sales.deal d
join sources.source_name_view s on s.name = d.organisation_source
join customers.reference_view c
    on c.source_id = s.id and c.target = 'organisation' and c.source_key = d.organisation_key
union
select d.record_id, c.customer_id
from sales.deal d
join sources.source_name_view s on s.name = d.person_source
join customers.reference_view c on c.source_id = s.id and c.target = 'person' and c.source_key = d.person_key;

-- The name of the source that a row came from is asked of the sources.
alter table sales.deal drop column source;
