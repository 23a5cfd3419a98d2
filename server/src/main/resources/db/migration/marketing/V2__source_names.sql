-- References name a source; it may have had another name when they were written.
create or replace view marketing.campaign_customer_view as
select distinct m.record_id, c.customer_id
from marketing.campaign_member m
join sources.source_name_view s on s.name = m.member_source
join customers.reference_view c on c.source_id = s.id and c.target = m.target and c.source_key = m.member_key;

-- The name of the source that a row came from is asked of the sources.
alter table marketing.campaign drop column source;
