-- After many rows were written at once: the index takes up the words that wait in its list, which every search reads to its
-- end, and the planner learns how many customers there are, which it otherwise guesses, up to several times too many, until
-- the database looks by itself. Not at the golden values, which no plan asks for and which take most of the time. By the
-- owner's right: the server owns nothing.
drop function customers.sort_words();

create function customers.take_stock() returns void
language plpgsql security definer set search_path = pg_catalog set work_mem = '64MB' as $$
begin
    perform gin_clean_pending_list('customers.customer_search_words'::regclass);
    analyze customers.customer (id, kind, sort_key, city, tier, credit_hold, departments, changed_at),
        customers.customer_search, customers.link;
end
$$;
