#!/usr/bin/env bash
# Makes the secrets that docker-compose.yml mounts, each a file of deploy/containers/secrets/; those that exist stay.
#   deploy/containers/secrets.sh
# Keep a copy of that folder where the databases are not: without its keys nobody reads what was sealed with them.
set -euo pipefail
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/secrets
mkdir -p "$folder"
# The folder is closed to other users of this machine; the files in it must be open to the users of the containers.
chmod 700 "$folder"
umask 022

random() { openssl rand -base64 "$1" | tr -d '\n'; }
keep() { # file, command…: makes the file unless it is there
  local file=$folder/$1
  shift
  [ -s "$file" ] && return
  "$@" >"$file.half"
  mv "$file.half" "$file"
}
signing_key() { openssl genpkey -algorithm ed25519 | sed '1d;$d'; }

keep postgres-administrator random 24
for service in case-service officer-service complaint-service reporting-service; do
  keep "$service.database" random 24
  keep "$service.database-migration" random 24
  keep "$service.kafka" random 24
  keep "$service.audit-signing-key" signing_key
done
keep keycloak-administrator random 24
keep grafana-administrator random 24
keep identity-key random 48
keep identity-sealing-key random 48
keep events-sealing-key random 48
keep complainants-sealing-key random 48
chmod 644 "$folder"/*
