-- What is written stays as it is: the server may add entries and read them, in the table and in each of its partitions.
revoke update, delete on journal.entry from "${server}";

do $$
declare
    partition regclass;
begin
    for partition in select inhrelid::regclass from pg_inherits where inhparent = 'journal.entry'::regclass loop
        execute format('revoke update, delete on %s from "${server}"', partition);
    end loop;
end
$$;

create or replace function journal.make_partitions(first date, months int) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    start date := date_trunc('month', first);
    name  text;
begin
    for ahead in 0..months loop
        name := 'entry_' || to_char(start + make_interval(months => ahead), 'YYYY_MM');
        execute format(
            'create table if not exists journal.%I partition of journal.entry for values from (%L) to (%L)',
            name,
            (start + make_interval(months => ahead))::date || ' 00:00+00',
            (start + make_interval(months => ahead + 1))::date || ' 00:00+00');
        execute format('revoke update, delete on journal.%I from "${server}"', name);
    end loop;
end
$$;
