# shellcheck shell=bash
# What the machine must have. Missing packages are gathered first and installed, or named, in one command.

INSTALL=yes
JAVA_RELEASE=""
MAVEN_IS_ENOUGH=no
MISSING=()

read_install_option() {
  case ${1:-} in
    --no-install) INSTALL=no ;;
    *) return 1 ;;
  esac
}

is_debian_family() { command -v apt-get >/dev/null && grep -qsE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release; }

# need COMMAND PACKAGE
need() {
  command -v "$1" >/dev/null || PATH=$PATH:/usr/sbin command -v "$1" >/dev/null || MISSING+=("$2")
}

java_release_of() {
  "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

# The compiler to use: JAVA_HOME, else the one on the PATH, else one that the distribution keeps; 17 or newer.
find_java() {
  local home release
  for home in "${JAVA_HOME:-}" "$(home_of_javac)" /usr/lib/jvm/*; do
    [ -n "$home" ] || continue
    [ -x "$home/bin/javac" ] || continue
    release=$(java_release_of "$home")
    if [ "${release:-0}" -ge 17 ]; then
      export JAVA_HOME=$home
      JAVA_RELEASE=$release
      return 0
    fi
  done
  return 1
}

home_of_javac() {
  local javac
  javac=$(command -v javac) || return 0
  dirname "$(dirname "$(readlink -f "$javac")")"
}

jdk_package() {
  local release
  for release in 17 21 25; do
    if LC_ALL=C apt-cache policy "openjdk-$release-jdk-headless" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
      echo "openjdk-$release-jdk-headless"
      return
    fi
  done
  echo openjdk-17-jdk-headless
}

need_java() {
  find_java || MISSING+=("$(jdk_package)")
}

# Maven takes seconds to tell its release on a busy machine: once it was enough, it is not asked again.
maven_is_enough() {
  local version
  [ "$MAVEN_IS_ENOUGH" = no ] || return 0
  command -v mvn >/dev/null || return 1
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] && printf '3.8\n%s\n' "$version" | sort -CV || return 1
  MAVEN_IS_ENOUGH=yes
}

need_maven() {
  maven_is_enough || MISSING+=(maven)
}

# install_missing: installs what the needs have gathered, where it may; else names the command and ends.
install_missing() {
  [ ${#MISSING[@]} -gt 0 ] || return 0
  local sudo=() packages="${MISSING[*]}" command="apt-get update && apt-get install -y --no-install-recommends ${MISSING[*]}"
  if ! is_debian_family; then
    fail "this machine lacks what Debian calls: $packages. Please install it with your distribution's tools and start again."
  fi
  if [ "$(id -u)" != 0 ]; then
    sudo=(sudo -n)
    command=${command//apt-get/sudo apt-get}
  fi
  if [ "$INSTALL" = no ] || { [ ${#sudo[@]} -gt 0 ] && ! sudo -n true 2>/dev/null; }; then
    fail "something is missing. This installs it: $command"
  fi
  mkdir -p "$DATA/log"
  STEP_LOG=$DATA/log/install.log
  local apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  "${apt[@]}" update >>"$STEP_LOG" 2>&1 9>&- || fail "the package lists could not be fetched"
  "${apt[@]}" install -y --no-install-recommends "${MISSING[@]}" >>"$STEP_LOG" 2>&1 9>&- </dev/null || fail "could not install $packages"
  echo "  Installed: $packages"
  MISSING=()
  hash -r
}
