# shellcheck shell=bash
# start and stop: one running Reencuentro, its data folder, what it is made of.

BEGUN=()
KEEP=no

verb_start() {
  local as_built=no
  settle_from_environment
  while [ $# -gt 0 ]; do
    case $1 in
      --as-built) as_built=yes ;;
      --keep) KEEP=yes ;;
      *) read_install_option "$1" || refuse "start does not know \"$1\". See ./reencuentro help start." ;;
    esac
    shift
  done
  umask 077
  local since
  since=$(now_millis)
  mkdir -p "$DATA"/{log,run,keys}
  with_lock
  trap undo EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  trap 'exit 141' PIPE

  find_java || true
  if process_of application >/dev/null && process_of asterisk >/dev/null; then
    settle_as_started
    local problem
    problem=$(what_hinders_calls) || { KEEP=yes; fail "Reencuentro runs already, but no call can be made: $problem. Stop it and start again."; }
    echo "Reencuentro is already running."
    is_built || echo "The sources have changed since it was built; stop and start to run them."
    say_where
    return
  fi

  step "Look for what is needed"
  need_java
  [ "$as_built" = yes ] || need_maven
  need_for_asterisk
  install_missing
  find_java || fail "no Java compiler of release 17 or newer was found; set JAVA_HOME"
  [ "$as_built" = yes ] || maven_is_enough || fail "Maven is older than 3.8"
  ports_are_free
  disk_has_room
  keys_are_here
  done_with "Java $JAVA_RELEASE, what is needed is here"

  if [ "$as_built" = no ]; then
    step "Build" "$DATA/log/build.log"
    if is_built; then
      done_with "Built already, sources unchanged"
    elif process_of application >/dev/null; then
      # What it runs from must not change under it.
      done_with "The sources have changed; stop and start to run them"
    else
      build
      done_with "Built"
    fi
  fi
  [ -e "$ROOT/ear/target/reencuentro.ear" ] || fail "nothing is built"

  keep_settings
  write_data_folder
  make_prompts
  start_asterisk
  start_application
  await_calls
  : >"$DATA/run/was-ready"
  trap - EXIT INT TERM HUP PIPE
  echo "Ready after $(seconds_since "$since") s."
  say_where
}

# What this start had begun is ended; what ran before is left alone.
undo() {
  local status=$? part
  trap - EXIT INT TERM HUP PIPE
  [ "$status" -ne 0 ] && [ "$KEEP" = no ] || return 0
  [ "$status" -lt 129 ] || echo "Interrupted: stopping what was begun." >&2
  for part in "${BEGUN[@]}"; do
    "end_$part"
  done
  exit "$status"
}

disk_has_room() {
  local free
  free=$(df -Pm "$DATA" | awk 'NR == 2 { print $4 }')
  [ "${free:-$LEAST_FREE}" -ge "$LEAST_FREE" ] || fail "only $free MB are free on the disk of $DATA; at least $LEAST_FREE are needed"
}

ports_are_free() {
  local taken=()
  if ! process_of application >/dev/null; then
    listening tcp "$HTTP_PORT" && taken+=("$HTTP_PORT (web)")
    listening tcp "$MANAGEMENT_PORT" && taken+=("$MANAGEMENT_PORT (server management)")
    listening tcp "$AGI_PORT" && taken+=("$AGI_PORT (questions from Asterisk)")
  fi
  if ! process_of asterisk >/dev/null; then
    listening tcp "$AMI_PORT" && taken+=("$AMI_PORT (Asterisk manager)")
    listening tcp "$WS_PORT" && taken+=("$WS_PORT (browser phones)")
    listening udp "$SIP_PORT" && taken+=("$SIP_PORT/udp (SIP)")
  fi
  [ ${#taken[@]} -eq 0 ] || fail "another program already uses port$([ ${#taken[@]} -eq 1 ] || echo s) $(printf '%s, ' "${taken[@]}" | sed 's/, $//'); stop it, or choose others with REENCUENTRO_PORT_OFFSET=$(free_offset)"
}

# free_offset: the first thousand with which no port is taken.
free_offset() (
  for offset in {1..48}000; do
    settle "$offset" "$BIND" "$TRUNK"
    listening tcp "$HTTP_PORT" || listening tcp "$MANAGEMENT_PORT" || listening tcp "$AGI_PORT" || listening tcp "$AMI_PORT" ||
      listening tcp "$WS_PORT" || listening udp "$SIP_PORT" || break
  done
  echo "$offset"
)

# Numbers and tickets are sealed: made anew, a lost key would silently make them unreadable.
keys_are_here() {
  local key lost=()
  [ -e "$DATA/run/was-ready" ] || return 0
  for key in journal.key sealing.json pseudonyms.json; do
    [ -e "$DATA/keys/$key" ] || lost+=("$key")
  done
  [ ! -e "$DATA/audit/anchors.log" ] || [ -e "$DATA/keys/audit.key" ] || lost+=(audit.key)
  [ ${#lost[@]} -eq 0 ] || fail "what is stored in $DATA was sealed with keys that are lost: ${lost[*]}. Put them back into $DATA/keys, or begin anew with another REENCUENTRO_DATA"
}

# Secrets and the list of lines, once; the application adds its own keys and accounts.
write_data_folder() {
  local n
  [ -e "$DATA/keys/journal.key" ] || random_word 16 | tr -d '\n' | write_private "$DATA/keys/journal.key"
  [ -e "$DATA/keys/ami.secret" ] || random_word 32 | write_private "$DATA/keys/ami.secret"
  if [ ! -e "$DATA/lines.csv" ]; then
    [ ! -e "$DATA/run/was-ready" ] || echo "  $DATA/lines.csv was lost: every line has a new secret, which its phone must be told"
    {
      echo "endpoint,kind,label,secret"
      for n in 1 2 3 4 5 6; do echo "tel-$n,phone,Teléfono $n,$(random_word 24)"; done
      echo "kiosk-1-handset,kiosk-handset,Kiosco 1,$(random_word 24)"
      echo "kiosk-2-browser,kiosk-browser,Kiosco 2,$(random_word 24)"
      echo "duty-1,duty,Trabajo social,$(random_word 24)"
      echo "duty-2,duty,Niñez,$(random_word 24)"
    } | write_private "$DATA/lines.csv"
  fi
  rotate_emptied_secrets
}

# A line whose fourth column somebody emptied gets a new secret; nobody else's changes.
rotate_emptied_secrets() {
  local row
  grep -q '^[a-z0-9-]*,[^,]*,[^,]*,[[:space:]]*$' "$DATA/lines.csv" || return 0
  while IFS= read -r row || [ -n "$row" ]; do
    if [[ $row =~ ^([a-z0-9-]+,[^,]*,[^,]*,)[[:space:]]*$ ]]; then
      row=${BASH_REMATCH[1]}$(random_word 24)
      echo "  ${row%%,*} has a new secret, which its phone must be told" >&2
    fi
    printf '%s\n' "$row"
  done <"$DATA/lines.csv" | write_private "$DATA/lines.csv"
}

# await_calls: both sides are up and know each other.
await_calls() {
  step "Wait until a call could be made" "$DATA/log/server.log"
  local deadline=$(($(now_millis) + 60000)) problem
  while true; do
    problem=$(what_hinders_calls) && break
    [ "$(now_millis)" -lt "$deadline" ] || fail "$problem"
    process_of application >/dev/null || fail "the application has ended by itself"
    sleep 0.3
  done
  if asterisk_runs; then
    done_with "Calls can be made"
  else
    done_with "The application is ready; the phones are out of order"
  fi
}

say_where() {
  local web=http://$LOCAL:$HTTP_PORT kiosk code
  echo
  while read -r kiosk code; do
    printf '  %-8s %s/kiosk/#%s\n' "${kiosk^}" "$web" "$code"
  done < <(kiosk_codes)
  cat <<TEXT
  Office   $web/
  Board    $web/board
TEXT
  asterisk_runs || echo "  Phones   out of order: no Asterisk runs"
  [ -n "$TRUNK" ] || ! asterisk_runs || echo "  Trunk    demonstration: no call leaves this machine"
  [ -z "$(kiosk_codes)" ] || printf '\n  A kiosk'"'"'s address works once: the browser that opens it is that kiosk from then on.\n  New codes: office, Kiosks, as admin@demo.example.\n'
  if [ -e "$DATA/accounts.txt" ]; then
    printf '\n  Accounts (%s)\n' "$DATA/accounts.txt"
    sed 's/^/    /' "$DATA/accounts.txt"
  fi
  if [ -e "$DATA/first-administrator.txt" ]; then
    printf '\n  Nobody looks after the accounts yet. This link opens the first account, once, within 72 hours:\n    %s\n' \
      "$(cat "$DATA/first-administrator.txt")"
  fi
  if asterisk_runs; then
    printf '\n  ./reencuentro demo-call makes a call · status · logs · stop\n'
  else
    printf '\n  ./reencuentro start tries again to obtain Asterisk · status · logs · stop\n'
  fi
}

# kiosk_codes: each kiosk and the code that makes a browser that kiosk, a line each.
kiosk_codes() { awk '$1 == "kiosk" { print $2, $3 }' "$DATA/accounts.txt" 2>/dev/null || true; }

verb_stop() {
  [ $# -eq 0 ] || refuse "stop does not know \"$1\". See ./reencuentro help stop."
  settle_as_started
  if [ ! -d "$DATA/run" ]; then
    echo "Nothing runs in $DATA."
    return
  fi
  with_lock
  local any=no
  if process_of application >/dev/null; then
    any=yes
    step "Stop the application"
    end_application
    done_with "Application stopped"
  fi
  if process_of asterisk >/dev/null; then
    any=yes
    step "Stop Asterisk"
    end_asterisk
    done_with "Asterisk stopped"
  fi
  [ "$any" = yes ] || echo "Nothing runs in $DATA."
}

verb_logs() {
  local follow=yes files=() file
  case ${1:-} in
    "") ;;
    --no-follow) follow=no ;;
    *) refuse "logs does not know \"$1\". See ./reencuentro help logs." ;;
  esac
  for file in "$DATA"/log/*.log "$DATA"/asterisk/log/*; do
    [ -f "$file" ] && files+=("$file")
  done
  [ ${#files[@]} -gt 0 ] || refuse "There is no log in $DATA yet."
  printf '%s\n' "${files[@]}"
  echo
  if [ "$follow" = no ]; then
    tail -n 20 -- "${files[@]}"
    return
  fi
  # Each line after the name of its file.
  tail -n 10 -F -- "${files[@]}" 2>/dev/null | awk '/^==> .* <==$/ { n = split($2, path, "/"); name = path[n]; next } NF { printf "%-16s %s\n", name, $0; fflush() }'
}
