#!/bin/sh
# Keeps one segment of PostgreSQL's write-ahead log: archive_command = '/opt/thads/backup/archive-wal.sh ARCHIVE %p %f'
# Comes back with 0 only when the segment is in the archive, whole and on disk; PostgreSQL keeps it and tries again until then.
set -eu
[ $# -eq 3 ] || { echo "archive-wal.sh ARCHIVE PATH NAME" >&2; exit 2; }
archive=$1 path=$2 name=$3
[ -d "$archive" ] || { echo "archive-wal.sh: the archive $archive is not there: mount it, or make the folder" >&2; exit 1; }
if [ -e "$archive/$name" ]; then
  cmp -s "$path" "$archive/$name" && exit 0 # kept before, and PostgreSQL did not hear of it
  echo "archive-wal.sh: $archive/$name is there with another content: two servers must not share an archive" >&2
  exit 1
fi
cp "$path" "$archive/.$name.part"
sync "$archive/.$name.part"
mv "$archive/.$name.part" "$archive/$name"
sync "$archive"
