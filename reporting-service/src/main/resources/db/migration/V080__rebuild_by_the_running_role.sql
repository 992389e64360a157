-- A rebuild empties, indexes and exchanges its tables, which only their owner may. The running role is not their owner: it asks by these
-- functions, which touch what stands in the shadow and nothing else.
create function shadow_emptied(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    statement text;
begin
    execute (select 'truncate ' || string_agg(format('shadow.%I', name), ', ') from unnest(tables) as name);
    for statement in
        select format('drop index shadow.%I', made.relname)
        from pg_index
        join pg_class made on made.oid = indexrelid
        join pg_class held on held.oid = indrelid
        join pg_namespace on pg_namespace.oid = made.relnamespace
        where nspname = 'shadow' and held.relname = any (tables)
            and not exists (select from pg_constraint where conindid = indexrelid)
        order by indexrelid
    loop
        execute statement;
    end loop;
end
$$;

-- as the running tables have them: after a rebuild that was killed the shadow has none to copy
create function shadow_indexed(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    statement text;
begin
    for statement in
        select regexp_replace(pg_get_indexdef(indexrelid), 'INDEX \S+ ON public\.', 'INDEX ON shadow.')
        from pg_index
        join pg_class made on made.oid = indexrelid
        join pg_class held on held.oid = indrelid
        join pg_namespace on pg_namespace.oid = made.relnamespace
        where nspname = 'public' and held.relname = any (tables)
            and not exists (select from pg_constraint where conindid = indexrelid)
        order by indexrelid
    loop
        execute statement;
    end loop;
    for statement in select format('analyze shadow.%I', name) from unnest(tables) as name
    loop
        execute statement;
    end loop;
end
$$;

create function shadow_exchanged(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    foreach name in array tables
    loop
        execute format('alter table public.%I set schema retired', name);
        execute format('alter table shadow.%I set schema public', name);
        execute format('alter table retired.%I set schema shadow', name);
    end loop;
end
$$;

revoke execute on function shadow_emptied(text[]), shadow_indexed(text[]), shadow_exchanged(text[]) from public;
