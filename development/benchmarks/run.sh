#!/usr/bin/env bash
# Measures the suite beside references on this machine and writes RESULTS.md.
#   development/benchmarks/run.sh [--rounds 5] [--seconds 10] [--size full|small] [--cases 1000000] [name…]
#   names: register read import relay rebuild forms ranking nation growth; all of them when none is given
# Needs pgbench (package "postgresql-client" or "postgresql-contrib") on the path. Leave the machine alone meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source development/local-stack/scripts/find-jdk.sh
source development/local-stack/scripts/build.sh

find_jdk
command -v pgbench >/dev/null || { echo "Cần pgbench / pgbench is needed (Debian: postgresql-client-15, postgresql-contrib)." >&2; exit 1; }
build
find_maven
# Without the gates, as ./run builds; DuckDB's driver is fetched the first time.
mvn -q -B -DskipTests -Dquick -pl development/benchmarks -am package >target/benchmarks-build.log 2>&1 \
  || { grep -E '^\[ERROR\]' target/benchmarks-build.log | head -15 >&2; exit 1; }

# A service under load is compiled for speed; ./run compiles for a fast start.
exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR \
  -Dthads.service.options="-XX:TieredStopAtLevel=4 -XX:ReservedCodeCacheSize=160m" \
  -cp "development/benchmarks/target/launcher/*:development/benchmarks/target/classes" \
  vn.thads.benchmarks.Program . "$@"
