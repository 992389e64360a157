# Builds what ./run executes, if the sources changed since the last time, and copies it to .local/; sourced by ./run.

digest() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }

modules=(case-service officer-service complaint-service reporting-service)

sources_digest() {
  {
    cat "$JAVA_HOME/release" 2>/dev/null || true
    find pom.xml ./*-service libraries development -name node_modules -prune -o -type f \
      \( -name pom.xml -o -path '*/src/main/*' \) -print0 | LC_ALL=C sort -z | xargs -0 cat
    find ./*-service libraries development -type f -path '*/src/main/*' | LC_ALL=C sort
  } | digest | cut -d' ' -f1
}

build() {
  local now mark=target/run-sources log=.local/logs/build.log began=$SECONDS
  now=$(sources_digest)
  if [ "$(cat "$mark" 2>/dev/null)" != "$now" ] || ! is_built; then
    find_maven
    echo "    …     đang đóng gói, lần đầu mất vài phút · building, the first time takes minutes"
    mkdir -p .local/logs target
    if ! mvn -B -DskipTests -Dquick -Dquarkus.package.jar.type=aot-jar \
      -pl "$(IFS=,; echo "${modules[*]}"),development/local-stack,development/sample-data" -am package >"$log" 2>&1; then
      grep -E '^\[ERROR\]' "$log" | head -15 >&2
      echo "Đóng gói không được, xem $log / the build failed, see $log" >&2
      exit 1
    fi
    echo "$now" >"$mark"
    echo "    …     đã đóng gói sau $((SECONDS - began)) s · built"
  fi
  # Comparing 300 MB takes longer than starting PostgreSQL.
  if [ "$(cat .local/sources 2>/dev/null)" != "$now" ]; then
    copy
    echo "$now" >.local/sources
  fi
}

is_built() {
  local module
  for module in "${modules[@]}"; do [ -f "$module/target/quarkus-app/quarkus-run.jar" ] || return 1; done
  [ -d development/local-stack/target/launcher ] && [ -d development/sample-data/target/launcher ]
}

# What has not changed stays, and with it the cache that a service left at its last end.
copy() {
  local module
  mkdir -p .local/services
  for module in "${modules[@]}"; do
    if ! diff -rq -x '*.aot' "$module/target/quarkus-app" ".local/services/$module" >/dev/null 2>&1; then
      rm -rf ".local/services/$module"
      cp -R "$module/target/quarkus-app" ".local/services/$module"
    fi
  done
  copy_program development/local-stack launcher local-stack
  copy_program development/sample-data sample-data sample-data
}

# A program of ours: its jar and, beside it, those it needs.
copy_program() {
  local from=$1 to=.local/$2 name=$3 half=.local/$2.half
  rm -rf "$half"
  cp -R "$from/target/launcher" "$half"
  cp -p "$from"/target/"$name"-*-SNAPSHOT.jar "$half/$name.jar"
  if diff -rq "$half" "$to" >/dev/null 2>&1; then
    rm -rf "$half"
  else
    rm -rf "$to"
    mv "$half" "$to"
  fi
}
