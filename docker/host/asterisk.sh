# shellcheck shell=bash
# Asterisk: obtained, configured, started; its answers.

readonly ASTERISK_AT=$CACHE/asterisk
ASTERISK_LAUNCHED=""

need_for_asterisk() {
  need espeak-ng espeak-ng
  need sox sox
}

asterisk_runs() { process_of asterisk >/dev/null; }

# asterisk_says COMMAND: what Asterisk's console answers; nothing when it does not.
asterisk_says() {
  timeout 10 "$ASTERISK_AT/asterisk" -C "$DATA/asterisk/etc/asterisk.conf" -rx "$1" 2>/dev/null || true
}

# Started by root, Asterisk runs as another user, who must reach its files. Below a folder that is closed to others
# (root's home, a private temporary folder) they lie in /var/lib, and the data folder holds a link to them.
place_asterisk_home() {
  local home=$DATA/asterisk elsewhere
  if [ "$(id -u)" = 0 ] && [ ! -e "$home" ]; then
    chmod 711 "$DATA"
    if ! "${UNPRIVILEGED[@]}" test -x "$DATA"; then
      elsewhere=/var/lib/reencuentro/$(sha256sum <<<"$DATA" | cut -c 1-16)
      mkdir -p "$elsewhere"
      chmod 711 /var/lib/reencuentro "$elsewhere"
      ln -sfn "$elsewhere" "$home"
    fi
  fi
  mkdir -p "$home"/{journal,log,sounds}
}

make_prompts() {
  step "Record the prompts" "$DATA/log/prompts.log"
  place_asterisk_home
  "$ROOT/docker/asterisk/make-prompts" "$DATA/asterisk/sounds" >"$STEP_LOG" 2>&1 9>&- </dev/null || fail "the prompts could not be made"
  done_with "Prompts recorded (a machine's voice)"
}

start_asterisk() {
  local said status=0 options=()
  if asterisk_runs; then return; fi
  step "Obtain Asterisk" "$DATA/log/obtain-asterisk.log"
  (umask 022 && mkdir -p "$ASTERISK_AT")
  [ "$INSTALL" = yes ] || options=(--no-install)
  said=$(umask 022 && "$ROOT/docker/asterisk/obtain" "$ASTERISK_AT" "${options[@]}" 2>"$STEP_LOG" 9>&- </dev/null) || status=$?
  if [ "$status" -ne 0 ]; then
    done_with "No Asterisk; everything else starts"
    tail -n 1 "$STEP_LOG" | sed 's/^/    /'
    echo "    Log: $STEP_LOG"
    return
  fi
  done_with "$said"

  step "Start Asterisk" "$DATA/log/configure-asterisk.log"
  REENCUENTRO_PORT_OFFSET=$OFFSET REENCUENTRO_BIND=$BIND "$ROOT/docker/asterisk/configure" "$DATA" "$ASTERISK_AT" \
    >"$STEP_LOG" 2>&1 9>&- </dev/null || fail "its configuration could not be written: $(tail -n 1 "$STEP_LOG")"
  STEP_LOG=$DATA/log/asterisk.out
  BEGUN+=(asterisk)
  setsid "$ASTERISK_AT/asterisk" -f -C "$DATA/asterisk/etc/asterisk.conf" >"$STEP_LOG" 2>&1 9>&- </dev/null &
  ASTERISK_LAUNCHED=$!
  remember_process asterisk "$ASTERISK_LAUNCHED" || fail "it ended at once: $(tail -n 1 "$STEP_LOG")"
  await_asterisk
  done_with "Asterisk started"
}

await_asterisk() {
  local deadline=$(($(now_millis) + 30000))
  until asterisk_says "core waitfullybooted" | grep -q 'fully booted'; do
    asterisk_runs || fail "it ended by itself: $(tail -n 1 "$STEP_LOG")"
    [ "$(now_millis)" -lt "$deadline" ] || fail "it was not ready after 30 s"
    sleep 0.1
  done
}

# An interruption may come before the process is known.
end_asterisk() {
  process_of asterisk >/dev/null || [ -z "$ASTERISK_LAUNCHED" ] || remember_process asterisk "$ASTERISK_LAUNCHED" || true
  end_process asterisk 5
}
