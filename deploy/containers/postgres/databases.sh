#!/usr/bin/env bash
# One database and two users per service: one owns the schema and migrates it, the other runs. Once, when the volume is empty.
set -euo pipefail

secret() { cat "/run/secrets/$1"; }

while read -r service database; do
  psql -qv ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v database="$database" -v running="${database}_run" \
    -v migrating_password="$(secret "$service.database-migration")" -v running_password="$(secret "$service.database")" <<'SQL'
create role :"database" login password :'migrating_password';
create role :"running" login password :'running_password';
create database :"database" owner :"database";
revoke all on database :"database" from public;
SQL
done <<'SERVICES'
case-service cases
officer-service officers
complaint-service complaints
reporting-service reporting
SERVICES
