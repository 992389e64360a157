# ./run doctor: says before a start what this machine lacks; sourced by ./run. Starts and changes nothing.

doctor_failed=0
fine() { echo "  tốt · ok     $1"; }
lacks() { echo "  THIẾU · MISSING $1" >&2; doctor_failed=1; }
warns() { echo "  chú ý · note $1"; }

# Whether something answers at a port of this machine; bash itself asks, no program is needed.
is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_memory_mib() {
  if [ -r /proc/meminfo ]; then
    awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo
  else
    sysctl -n hw.memsize 2>/dev/null | awk '{ print int($1 / 1048576) }'
  fi
}

doctor_jdk() {
  # in a shell of its own: where none is found it says so and ends
  local found
  if found=$(find_jdk 2>/dev/null && echo "$JAVA_HOME"); then
    fine "JDK $(jdk_release "$found"): $found"
  else
    lacks "JDK 25: hãy cài Eclipse Temurin 25 hoặc đặt JAVA_HOME · install Eclipse Temurin 25 or set JAVA_HOME"
  fi
  if command -v mvn >/dev/null; then
    fine "Maven"
  else
    lacks "Maven 3.8: hãy cài gói \"maven\" · install the package \"maven\""
  fi
}

doctor_ports() {
  local entry name variable port
  for entry in case=8081 officer=8082 complaint=8083 reporting=8084 issuer=8180 postgres=5433 kafka=9094 kafka-controller=9095; do
    name=${entry%=*}
    variable=THADS_PORT_$(echo "$name" | tr 'a-z-' 'A-Z_')
    port=${!variable:-${entry#*=}}
    if is_taken "$port"; then
      lacks "cổng · port $port ($name) đang bận, chọn cổng khác · is in use, choose another: --port $name=NUMBER, $variable=NUMBER"
    else
      fine "cổng · port $port ($name)"
    fi
  done
}

doctor_room() {
  local memory disk
  memory=$(free_memory_mib)
  if [ "${memory:-0}" -ge 3000 ]; then
    fine "bộ nhớ · memory: $memory MiB"
  else
    lacks "bộ nhớ · memory: ${memory:-?} MiB, cần 3000: hãy đóng bớt chương trình · 3000 are needed: close programs"
  fi
  disk=$(df -Pm . | awk 'NR == 2 { print $4 }')
  if [ "$disk" -ge 5000 ]; then
    fine "đĩa · disk: $disk MiB"
  else
    lacks "đĩa · disk: $disk MiB, cần 5000 cho bản dựng và .local · 5000 are needed for the build and .local"
  fi
}

# Terms are days: a wrong clock makes wrong law. No other clock is asked, since this machine may be alone.
doctor_clock() {
  local built now
  now=$(date +%s)
  built=$(git log -1 --format=%ct 2>/dev/null || echo 0)
  if [ "$now" -lt "$((built - 86400))" ]; then
    lacks "đồng hồ · clock: $(date -u +%FT%TZ) sớm hơn mã nguồn này, hãy chỉnh giờ · is before this source was written: set it"
  else
    fine "đồng hồ · clock: $(date -u +%FT%TZ)"
  fi
  if command -v timedatectl >/dev/null && [ "$(timedatectl show -p NTPSynchronized --value 2>/dev/null)" = no ]; then
    warns "đồng hồ không được đồng bộ (NTP) · the clock is not synchronised"
  fi
}

doctor_docker() {
  if docker info >/dev/null 2>&1; then
    fine "Docker (cho · for --containers)"
  else
    warns "không có Docker: ./run --containers không chạy được · no Docker: ./run --containers will not work"
  fi
}

doctor() {
  doctor_jdk
  doctor_ports
  doctor_room
  doctor_clock
  doctor_docker
  [ "$doctor_failed" -eq 0 ] && echo "Máy này chạy được · this machine will do" || echo "Hãy sửa những dòng THIẾU · mend the lines MISSING" >&2
  exit "$doctor_failed"
}
