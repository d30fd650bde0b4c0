# shellcheck shell=bash
# How each part is, in words.

# With less on the data folder's disk, in MB, the application is not ready (DiskCheck).
readonly LEAST_FREE=512

# what_hinders_calls: 0 when a call could be made from off-hook to the family; else says the first thing that hinders.
what_hinders_calls() {
  local health
  health=$(health) || { echo "the application does not answer on port $MANAGEMENT_PORT"; return 1; }
  local down
  down=$(checks_down "$health" | { grep -v '^telephony' || true; } | in_words)
  [ -z "$down" ] || { echo "the application is not ready: $down"; return 1; }
  answers_well "$HTTP_PORT" /kiosk/ || { echo "the kiosk does not answer"; return 1; }
  asterisk_runs || return 0
  asterisk_says "dialplan show hall-phone" | grep -q "hall-phone" || { echo "Asterisk has no dialplan for the hall phones"; return 1; }
  listening tcp "$AGI_PORT" || { echo "the application does not listen to Asterisk's questions (port $AGI_PORT)"; return 1; }
  asterisk_manager_connected || { echo "the application is not connected to Asterisk's manager (port $AMI_PORT)"; return 1; }
}

asterisk_manager_connected() {
  asterisk_says "manager show connected" | grep -q '^ *reencuentro '
}

# in_words: names of checks, one a line, as one phrase.
in_words() {
  sed "s|^disk$|less than $LEAST_FREE MB are free on the disk of $DATA|; s|^database$|the database does not answer|
    s|^boot-errors$|it started with errors|; s|^deployments-status$|it is not deployed|" | paste -sd, - | sed 's/,/, /g'
}

verb_status() {
  [ $# -eq 0 ] || refuse "status does not know \"$1\". See ./reencuentro help status."
  settle_as_started
  local health="" well=0 down pid
  tell() { printf '  %-14s %s\n' "$1" "$2"; }
  bad() { tell "$1" "✗ $2"; well=1; }

  if pid=$(process_of asterisk); then
    if asterisk_says "core show uptime seconds" | grep -q 'System uptime'; then
      tell Asterisk "runs ($(memory_of "$pid") MB)"
    else
      bad Asterisk "runs as process $pid, but does not answer"
    fi
  else
    bad Asterisk "does not run; the phones are out of order"
  fi

  if pid=$(process_of application); then
    if health=$(health) && [ -n "$health" ]; then
      down=$(checks_down "$health" | in_words)
      if [ -z "$down" ]; then tell Application "ready ($(memory_of "$pid") MB)"; else bad Application "runs, not ready: $down"; fi
    else
      bad Application "runs as process $pid, but does not answer on port $MANAGEMENT_PORT"
    fi
  else
    bad Application "does not run"
  fi

  if [ -n "$health" ]; then
    if check_is_up database "$health"; then tell Database "answers ($(database_kind))"; else bad Database "does not answer ($(database_kind))"; fi
    local given_up
    given_up=$(grep -oE '"given-up":[0-9]+' <<<"$health" | cut -d: -f2) || true
    [ "${given_up:-0}" = 0 ] || bad Effects "$given_up were given up after many attempts and wait for a person (table outbox, state DEAD)"
    local silent
    silent=$(grep -oE '"silent":[0-9]+' <<<"$health" | cut -d: -f2) || true
    if [ "${silent:-0}" = 0 ]; then tell Referrals "each that is not over waits for somebody's word until a date"; else bad Referrals "$silent are not over and wait for nobody"; fi
    local wrong
    wrong=$(grep -oE '"wrong":[0-9]+' <<<"$health" | cut -d: -f2) || true
    if [ "${wrong:-0}" = 0 ]; then tell Funds "each adds up to the hundredth"; else bad Funds "$wrong do not add up; their reports say by how much"; fi
    if listening tcp "$AGI_PORT"; then tell "Authorisation" "the application answers Asterisk's questions (AGI, port $AGI_PORT)"; else bad "Authorisation" "the application does not listen on port $AGI_PORT (AGI): calls go by the local policy"; fi
  fi
  if asterisk_runs; then
    if asterisk_manager_connected; then tell "Live stages" "the application follows Asterisk (AMI, port $AMI_PORT)"; else bad "Live stages" "the application is not connected to Asterisk (AMI, port $AMI_PORT)"; fi
    if [ -n "$TRUNK" ]; then tell Trunk "$TRUNK"; else tell Trunk "demonstration: no call leaves this machine"; fi
    tell Lines "$(lines_in_words)"
  fi
  return "$well"
}

memory_of() {
  awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$1/status" 2>/dev/null
}

database_kind() {
  case ${REENCUENTRO_DB_DRIVER:-h2} in
    h2) echo "H2 file in $DATA/db" ;;
    *) echo "${REENCUENTRO_DB_DRIVER}" ;;
  esac
}

lines_in_words() {
  local all registered
  all=$(grep -c '^[a-z].*,.*,.*,' "$DATA/lines.csv" 2>/dev/null || true)
  all=$((all - $(grep -c '^endpoint,' "$DATA/lines.csv" 2>/dev/null || true)))
  registered=$(asterisk_says "pjsip show contacts" | grep -cE '^ +Contact: +[a-z]' || true)
  echo "$all known, $registered registered now"
}
