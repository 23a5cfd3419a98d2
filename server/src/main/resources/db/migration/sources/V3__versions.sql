-- A record and its first version are written in one transaction by one method, and neither is ever deleted alone; looking
-- every record up again for its version cost a query for each row of a file.
alter table sources.record_version drop constraint record_version_record_id_fkey;
