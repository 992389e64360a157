#!/bin/sh
# Makes a data folder from a base backup and the archive: restore.sh BASE ARCHIVE DATA [INSTANT]
# INSTANT, such as '2026-11-24 10:15:00+07', is where recovery ends; without it, at the end of the archive. Start PostgreSQL on DATA
# afterwards: it recovers and opens for writing on a new timeline. It archives nothing until it is given an archive of its own (its log
# is kept meanwhile): two histories in one archive, and the next restore might follow the wrong one.
set -eu
[ $# -eq 3 ] || [ $# -eq 4 ] || { echo "restore.sh BASE ARCHIVE DATA [INSTANT]" >&2; exit 2; }
base=$1 archive=$2 data=$3 instant=${4:-}
[ -f "$base/backup_label" ] || { echo "restore.sh: $base is no base backup: backup_label is missing" >&2; exit 1; }
[ -d "$archive" ] || { echo "restore.sh: the archive $archive is not there" >&2; exit 1; }
if [ -e "$data" ] && [ -n "$(ls -A "$data")" ]; then
  echo "restore.sh: $data is not empty: move it away, it may be needed" >&2
  exit 1
fi
case $archive$data$instant in *"'"*) echo "restore.sh: no quotation marks in folders and instants" >&2; exit 2 ;; esac
mkdir -p "$data"
cp -a "$base/." "$data/"
rm -f "$data/postmaster.pid" "$data/standby.signal"
mkdir -p "$data/pg_wal"
chmod 700 "$data"
{
  echo "# by restore.sh"
  echo "restore_command = 'cp $archive/%f %p'"
  echo "recovery_target_timeline = 'latest'"
  echo "archive_command = 'false' # its own archive, then: alter system set archive_command = …; select pg_reload_conf()"
  echo "recovery_target_action = 'promote'"
  [ -z "$instant" ] || echo "recovery_target_time = '$instant'"
} >>"$data/postgresql.auto.conf"
: >"$data/recovery.signal"
