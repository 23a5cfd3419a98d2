-- The index keeps new words in a list that every search reads to its end; this empties the list into the index. By its
-- owner's right: the server owns nothing.
create function customers.sort_words() returns void
language sql security definer set search_path = pg_catalog set work_mem = '64MB' as $$
    select gin_clean_pending_list('customers.customer_search_words'::regclass);
$$;
