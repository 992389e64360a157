#!/bin/sh
# A base backup of one server of PostgreSQL, verified: base-backup.sh TARGET [pg_basebackup's options for the connection]
# The folder TARGET/YYYYMMDDTHHMMSSZ appears when the backup is whole, never before.
set -eu
[ $# -ge 1 ] || { echo "base-backup.sh TARGET [-h HOST -p PORT -U USER]" >&2; exit 2; }
target=$1
shift
for program in pg_basebackup pg_verifybackup; do
  command -v "$program" >/dev/null || { echo "base-backup.sh: $program is missing: install PostgreSQL's client programs of the server's version" >&2; exit 1; }
done
name=$(date -u +%Y%m%dT%H%M%SZ)
half=$target/.$name.part
mkdir -p "$target"
trap 'rm -rf "$half"' EXIT
pg_basebackup -D "$half" --wal-method=stream --checkpoint=fast --manifest-checksums=SHA256 "$@"
pg_verifybackup --quiet "$half"
mv "$half" "$target/$name"
trap - EXIT
echo "$target/$name"
