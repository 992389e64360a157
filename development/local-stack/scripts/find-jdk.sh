# Finds a JDK 25 or newer and sets JAVA_HOME to it; sourced by ./run and ./test. One sentence if there is none.

# The feature release of the JDK in a folder ("25"), or 0 if it is none. The file "release" spares a start of Java.
jdk_release() {
  local home=$1 version=
  [ -x "$home/bin/javac" ] && [ -x "$home/bin/java" ] || { echo 0; return; }
  [ -r "$home/release" ] && version=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$home/release")
  [ -n "$version" ] || version=$("$home/bin/javac" -version 2>/dev/null | sed 's/^javac //')
  version=${version%%[.+-]*}
  case $version in '' | *[!0-9]*) echo 0 ;; *) echo "$version" ;; esac
}

jdk_on_path() {
  local javac
  javac=$(command -v javac) || return 0
  javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
  dirname "$(dirname "$javac")"
}

find_jdk() {
  local best= best_release=0 release home
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)"; do
    if [ -n "$home" ] && [ "$(jdk_release "$home")" -ge 25 ]; then
      export JAVA_HOME=$home
      return
    fi
  done
  for home in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* /opt/*/* /usr/local/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$home/bin" ] || continue
    release=$(jdk_release "$home")
    # The lowest that will do: it is the one that was tried.
    if [ "$release" -ge 25 ] && { [ -z "$best" ] || [ "$release" -lt "$best_release" ]; }; then
      best=$home best_release=$release
    fi
  done
  if [ -z "$best" ]; then
    echo "Cần JDK 25 trở lên mà không tìm thấy: hãy cài Eclipse Temurin 25 (adoptium.net) hoặc đặt JAVA_HOME / a JDK 25 or newer is needed and none was found: install Eclipse Temurin 25 (adoptium.net) or set JAVA_HOME." >&2
    exit 1
  fi
  export JAVA_HOME=$best
}

find_maven() {
  command -v mvn >/dev/null && return
  echo "Cần Maven 3.8 trở lên: hãy cài gói \"maven\" / Maven 3.8 or newer is needed: install the package \"maven\"." >&2
  exit 1
}
