# The suite in containers; sourced by ./run and ./test.

compose() {
  if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi
}

require_docker() {
  if ! command -v docker >/dev/null; then
    echo "Cần Docker mà không tìm thấy: hãy cài Docker, hoặc chạy ./run không kèm --containers / Docker is needed and was not found: install it, or go without --containers." >&2
    exit 1
  fi
  if ! docker info >/dev/null 2>&1; then
    echo "Docker không trả lời: hãy khởi động dockerd và xem quyền của bạn (docker info) / Docker does not answer: start its daemon, and see whether you may use it (docker info)." >&2
    exit 1
  fi
  if ! compose version >/dev/null 2>&1; then
    echo "Cần docker compose / docker compose is needed: install its plugin, or docker-compose 1.29 or newer." >&2
    exit 1
  fi
}

start_containers() { # extra arguments of ./run
  local argument fresh= once= log=.local/logs/containers.log
  local -a rest=()
  for argument in "$@"; do
    case $argument in
      --containers) ;;
      --fresh) fresh=yes ;;
      --once) once=yes ;;
      *) rest+=("$argument") ;;
    esac
  done
  require_docker
  mkdir -p .local/logs
  deploy/containers/secrets.sh
  if [ -n "$fresh" ]; then
    compose down -v --remove-orphans >>"$log" 2>&1 || true
    rm -rf .local/containers
  fi
  export THADS_SYNTHETIC=true THADS_REVISION
  THADS_REVISION=$(git rev-parse HEAD 2>/dev/null || echo unknown)
  echo "    …     đang dựng ảnh, xem $log · building the images"
  if ! compose build >>"$log" 2>&1 || ! compose up -d --remove-orphans >>"$log" 2>&1; then
    tail -15 "$log" >&2
    echo "Các container không khởi động được, xem $log / the containers did not start, see $log" >&2
    exit 1
  fi
  local result=0
  # in a shell of its own, which becomes the program
  (launch containers "${rest[@]+"${rest[@]}"}") || result=1
  if [ -n "$once" ]; then
    compose down --remove-orphans >>"$log" 2>&1
  else
    echo "    …     dừng · stop: docker compose down   (dữ liệu còn trong volume · the data stay in volumes)"
  fi
  exit "$result"
}
