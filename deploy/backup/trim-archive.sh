#!/bin/sh
# Keeps the newest base backups and the log that they need: trim-archive.sh TARGET ARCHIVE KEEP
set -eu
[ $# -eq 3 ] && [ "$3" -ge 1 ] || { echo "trim-archive.sh TARGET ARCHIVE KEEP (at least 1)" >&2; exit 2; }
target=$1 archive=$2 keep=$3
bases=$(cd "$target" && ls -d [0-9]*Z 2>/dev/null | sort) || bases=
count=$(printf '%s\n' "$bases" | grep -c . || true)
[ "$count" -gt 0 ] || { echo "trim-archive.sh: there is no base backup in $target: nothing is removed" >&2; exit 1; }
if [ "$count" -gt "$keep" ]; then
  printf '%s\n' "$bases" | head -n "$((count - keep))" | while read -r old; do rm -rf "${target:?}/$old"; done
fi
oldest=$(cd "$target" && ls -d [0-9]*Z | sort | head -n 1)
first=$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]\{24\}\)).*/\1/p' "$target/$oldest/backup_label")
[ -n "$first" ] || { echo "trim-archive.sh: $target/$oldest/backup_label does not say where its log begins" >&2; exit 1; }
# what follows the eight digits of the timeline is compared: a restore began a new timeline, not a new log
for segment in "$archive"/[0-9A-F]*; do
  name=$(basename "$segment")
  case $name in *.history) continue ;; esac
  [ ${#name} -ge 24 ] || continue
  if [ "$(printf '%s\n%s\n' "${name#????????}" "${first#????????}" | cut -c1-16 | sort | head -n 1)" != "$(printf %s "${first#????????}" | cut -c1-16)" ]; then
    rm -f "$segment"
  fi
done
