-- What the running role may, where it is another than the one that migrates: rows and no schema; of the journal and the audit trail, to
-- add and to read alone. Given anew after every migration, so that a new table is never forgotten.
do $$
declare
    running constant text := '${runningRole}';
    append_only constant text[] := array['event', 'audit_record', 'audit_seal', 'audit_head'];
    thing record;
begin
    if running = current_user then
        return;
    end if;
    if not exists (select from pg_roles where rolname = running) then
        raise exception 'the role % is missing: an administrator of the database creates it (docs/operators/roles.md)', running;
    end if;
    -- replicas that start at once would change the same rows of the catalogue
    perform pg_advisory_xact_lock(hashtext('thads running role'));
    execute format('grant connect, temporary on database %I to %I', current_database(), running);
    for thing in
        select nspname from pg_namespace
        where nspname not like 'pg\_%' and nspname <> 'information_schema' and pg_has_role(nspowner, 'usage')
    loop
        execute format('grant usage on schema %I to %I', thing.nspname, running);
        execute format('revoke create on schema %I from public, %I', thing.nspname, running);
    end loop;
    for thing in
        select pg_class.oid::regclass as name, nspname, relname, relkind
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relowner = current_user::regrole and relkind in ('r', 'p', 'v', 'm', 'S')
            and nspname not like 'pg\_%' and nspname <> 'information_schema'
    loop
        if thing.relkind = 'S' then
            execute format('grant usage, select on sequence %s to %I', thing.name, running);
        elsif thing.relname = 'flyway_schema_history' then
            execute format('grant select on %s to %I', thing.name, running);
        elsif thing.relname = any (append_only) then
            execute format('revoke all on %s from %I', thing.name, running);
            execute format('grant select, insert on %s to %I', thing.name, running);
        else
            execute format('grant select, insert, update, delete on %s to %I', thing.name, running);
        end if;
    end loop;
    for thing in
        select pg_proc.oid::regprocedure as name from pg_proc
        where proowner = current_user::regrole and prokind in ('f', 'p')
    loop
        execute format('grant execute on routine %s to %I', thing.name, running);
    end loop;
end
$$;
