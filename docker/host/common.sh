# shellcheck shell=bash
# Words and small tools that the other parts share.

STEP=""
STEP_LOG=""
STEP_SINCE=0

# refuse SENTENCE: why it does not go on, for a person; ends the script.
refuse() {
  echo "$1" >&2
  exit 1
}

DATA=$(realpath -m "${REENCUENTRO_DATA:-$ROOT/data}")

# usable_data_folder WAY-OUT: Asterisk's configuration cannot quote every path.
usable_data_folder() {
  [[ $DATA =~ ^[A-Za-z0-9/._-]+$ ]] || refuse "The data folder's path may have only letters, digits and / . _ - ($DATA); $1."
}

# settle OFFSET BIND TRUNK: where this instance listens, and where this machine reaches it.
settle() {
  OFFSET=$1 BIND=$2 TRUNK=$3
  usable_data_folder "choose another with REENCUENTRO_DATA"
  [[ $OFFSET =~ ^(0|[1-9][0-9]{0,3}|[1-3][0-9]{4}|4[0-8][0-9]{3})$ ]] ||
    refuse "REENCUENTRO_PORT_OFFSET must be a whole number from 0 to 48999, not \"$OFFSET\"."
  [[ $BIND =~ ^[0-9]{1,3}(\.[0-9]{1,3}){3}$ ]] || refuse "REENCUENTRO_BIND must be an IPv4 address, not \"$BIND\"."
  HTTP_PORT=$((8080 + OFFSET))
  MANAGEMENT_PORT=$((9990 + OFFSET))
  AMI_PORT=$((5038 + OFFSET))
  AGI_PORT=$((4573 + OFFSET))
  SIP_PORT=$((5060 + OFFSET))
  WS_PORT=$((8088 + OFFSET))
  LOCAL=$BIND
  [ "$BIND" != 0.0.0.0 ] || LOCAL=127.0.0.1
}

settle_from_environment() {
  settle "${REENCUENTRO_PORT_OFFSET:-0}" "${REENCUENTRO_BIND:-127.0.0.1}" "${REENCUENTRO_TRUNK:-}"
}

# What start was told holds for the other verbs too.
settle_as_started() {
  local offset bind trunk
  if { IFS='|' read -r offset bind trunk <"$DATA/run/settings"; } 2>/dev/null; then
    settle "$offset" "$bind" "$trunk"
  else
    settle_from_environment
  fi
}

keep_settings() { echo "$OFFSET|$BIND|$TRUNK" | write_private "$DATA/run/settings"; }

now_millis() { echo "$((${EPOCHREALTIME/[.,]/} / 1000))"; }

seconds_since() {
  local millis=$(($(now_millis) - $1))
  printf '%d.%d' $((millis / 1000)) $((millis % 1000 / 100))
}

# step TEXT [LOG]: begins a step; done_with ends it and says how long it took. A failure names the step and the log.
step() {
  STEP=$1
  STEP_LOG=${2:-}
  STEP_SINCE=$(now_millis)
  [ ! -t 1 ] || printf '  %-58s' "$STEP …"
}

done_with() {
  [ ! -t 1 ] || printf '\r\033[K'
  printf '  %-58s %6s s\n' "${1:-$STEP}" "$(seconds_since "$STEP_SINCE")"
  STEP=""
}

# fail SENTENCE: the current step's end. The caller's exit trap undoes what was begun.
fail() {
  [ ! -t 1 ] || [ -z "$STEP" ] || printf '\n'
  echo "✗ ${STEP:+$STEP: }$1" >&2
  [ -z "$STEP_LOG" ] || echo "  Log: $STEP_LOG" >&2
  exit 1
}

# random_word LENGTH: letters and digits from the kernel's generator.
random_word() {
  local word=""
  while [ ${#word} -lt "$1" ]; do
    word+=$(head -c 256 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9')
  done
  echo "${word:0:$1}"
}

# write_private FILE: standard input into a file that is complete or absent, and nobody else's.
write_private() {
  (umask 077 && cat >"$1.new" && mv -f "$1.new" "$1")
}

# A process is known by number and start time, so that a number used again by another is never taken for it.
start_time_of() {
  local stat fields
  { stat=$(<"/proc/$1/stat"); } 2>/dev/null || return 1
  # After the name, which may itself contain spaces: state first, start time twentieth.
  read -ra fields <<<"${stat##*) }"
  [ "${fields[0]}" != Z ] || return 1
  echo "${fields[19]}"
}

# remember_process NAME PID
remember_process() {
  local since
  since=$(start_time_of "$2") || return 1
  echo "$2 $since" | write_private "$DATA/run/$1.pid"
}

# process_of NAME: its number if it runs, else nothing and 1.
process_of() {
  local pid since
  { read -r pid since <"$DATA/run/$1.pid"; } 2>/dev/null || return 1
  [ -n "$since" ] && [ "$(start_time_of "$pid")" = "$since" ] || return 1
  echo "$pid"
}

# end_process NAME SECONDS: asks it to end, and ends it when it has not after that time.
end_process() {
  local pid deadline
  if pid=$(process_of "$1"); then
    kill -TERM "$pid" 2>/dev/null || true
    deadline=$(($(now_millis) + $2 * 1000))
    while process_of "$1" >/dev/null; do
      if [ "$(now_millis)" -gt "$deadline" ]; then
        kill -KILL "$pid" 2>/dev/null || true
        deadline=$(($(now_millis) + 10000))
      fi
      sleep 0.1
    done
  fi
  rm -f "$DATA/run/$1.pid"
}

# listening tcp|udp PORT: whether anything on this machine has that port.
listening() {
  local port table state
  port=$(printf '%04X' "$2")
  for table in "/proc/net/$1" "/proc/net/${1}6"; do
    [ -r "$table" ] || continue
    state=0A
    [ "$1" = tcp ] || state=07
    if awk -v port=":$port" -v state="$state" 'NR > 1 && substr($2, length($2) - 4) == port && $4 == state { found = 1 } END { exit !found }' "$table"; then
      return 0
    fi
  done
  return 1
}

# http METHOD PORT PATH [BODY] [HEADER…]: status line, headers, empty line, body; 1 when nothing answers.
# HTTP/1.0, so that the body comes as it is. Management always listens on loopback.
http() (
  method=$1 port=$2 path=$3 body=${4:-}
  host=$LOCAL
  [ "$port" != "$MANAGEMENT_PORT" ] || host=127.0.0.1
  exec 8<>"/dev/tcp/$host/$port" || exit 1
  {
    printf '%s %s HTTP/1.0\r\nHost: %s:%s\r\n' "$method" "$path" "$host" "$port"
    [ $# -lt 5 ] || printf '%s\r\n' "${@:5}"
    [ -z "$body" ] || printf 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n' "${#body}"
    printf '\r\n%s' "$body"
  } >&8
  timeout 10 cat <&8 | tr -d '\r'
) 2>/dev/null

# answers_well PORT PATH: whether that page is there.
answers_well() { [[ $(http GET "$1" "$2" | head -n 1) == "HTTP/1."?" 2"* ]]; }

body_of() { sed '1,/^$/d'; }

# with_lock: one script at a time changes this data folder. Held until the script ends; children must not inherit 9.
with_lock() {
  mkdir -p "$DATA/run"
  exec 9>"$DATA/run/lock"
  if ! flock -n 9; then
    echo "Another start or stop of this data folder is under way; waiting for it."
    flock -w 900 9 || refuse "It has not ended after 15 minutes: $DATA/run/lock is still held."
  fi
}
