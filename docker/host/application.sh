# shellcheck shell=bash
# The application in its server, in the background.

readonly SERVER=$ROOT/ear/target/server

start_application() {
  local log=$DATA/log/application.out
  if process_of application >/dev/null; then return; fi
  step "Start the application" "$DATA/log/server.log"
  # The base folder is made anew each time; what must survive (open transactions) lies in its data.
  mkdir -p "$DATA/server/data" "$DATA/server/deployments" "$DATA/db"
  rm -rf "$DATA/server/configuration" "$DATA/server/tmp" "$DATA/server/deployments"/*
  cp -r "$SERVER/standalone/configuration" "$DATA/server/configuration"
  cp "$ROOT/ear/target/reencuentro.ear" "$DATA/server/deployments/"
  rm -f "$DATA/run/application.java-pid"
  BEGUN+=(application)
  (
    application_environment
    # shellcheck disable=SC2030,SC2031
    export JBOSS_PIDFILE=$DATA/run/application.java-pid LAUNCH_JBOSS_IN_BACKGROUND=true
    export JAVA_OPTS="-Xms96m -Xmx384m -XX:MaxMetaspaceSize=256m -XX:ReservedCodeCacheSize=96m -Xss512k -XX:+ExitOnOutOfMemoryError -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Djboss.modules.system.pkgs=org.jboss.byteman ${REENCUENTRO_JAVA_OPTS:-}"
    exec setsid "$SERVER/bin/standalone.sh" "-Djboss.server.base.dir=$DATA/server" "-Djboss.server.log.dir=$DATA/log" >"$log" 2>&1 </dev/null 9>&-
  ) &
  know_application || { STEP_LOG=$log; fail "the server did not start"; }
  await_deployment
  done_with "Application started"
}

# know_application: remembers the process that the server's own script has launched; 1 when there is none after 10 s.
know_application() {
  local pid deadline=$(($(now_millis) + 10000))
  until pid=$(cat "$DATA/run/application.java-pid" 2>/dev/null) && [ -n "$pid" ] && remember_process application "$pid"; do
    [ "$(now_millis)" -lt "$deadline" ] || return 1
    sleep 0.05
  done
  rm -f "$DATA/run/application.java-pid"
}

application_environment() {
  export REENCUENTRO_DATA=$DATA REENCUENTRO_PORT_OFFSET=$OFFSET REENCUENTRO_BIND=$BIND
  export REENCUENTRO_DEMONSTRATION=${REENCUENTRO_DEMONSTRATION:-true}
  export REENCUENTRO_LINES=${REENCUENTRO_LINES:-$DATA/lines.csv}
  export REENCUENTRO_ASTERISK_HOST=127.0.0.1 REENCUENTRO_AMI_PORT=$AMI_PORT REENCUENTRO_AGI_PORT=$AGI_PORT
  export REENCUENTRO_AMI_USER=reencuentro REENCUENTRO_AMI_SECRET
  REENCUENTRO_AMI_SECRET=$(cat "$DATA/keys/ami.secret")
  export REENCUENTRO_SIP_WS_URL=${REENCUENTRO_SIP_WS_URL:-ws://$LOCAL:$WS_PORT/ws}
  export REENCUENTRO_JOURNAL=$DATA/asterisk/journal REENCUENTRO_JOURNAL_KEY_FILE=$DATA/keys/journal.key
  export REENCUENTRO_SOUNDS=$DATA/asterisk/sounds
  export REENCUENTRO_CONSOLE_LEVEL=${REENCUENTRO_CONSOLE_LEVEL:-ERROR}
}

await_deployment() {
  local deadline=$(($(now_millis) + 180000)) marker=$DATA/server/deployments/reencuentro.ear
  while [ ! -e "$marker.deployed" ]; do
    if [ -e "$marker.failed" ]; then fail "the server refused the application: $(why_it_failed)"; fi
    process_of application >/dev/null || fail "the server ended by itself"
    [ "$(now_millis)" -lt "$deadline" ] || fail "it was not ready after 3 minutes"
    sleep 0.1
  done
}

# The last cause that the server named, without its wrapping.
why_it_failed() {
  sed -n 's/^.*Caused by: \(.*\)$/\1/p' "$DATA/log/server.log" 2>/dev/null | tail -n 1 | sed 's/["}\\]*$//' | cut -c 1-300 | grep . || echo "see the log"
}

# An interruption may come before the process is known.
end_application() {
  process_of application >/dev/null || [[ " ${BEGUN[*]} " != *" application "* ]] || know_application || true
  end_process application 30
}

# Readiness is 503 while a part is not ready; the body tells which.
health() { http GET "$MANAGEMENT_PORT" /health/ready | body_of | grep .; }

# check_is_up NAME HEALTH
check_is_up() { grep -qE "\"name\":\"$1\",\"status\":\"UP\"" <<<"$2"; }

# checks_down HEALTH: names of the checks that are not up, one a line.
checks_down() { { grep -oE '"name":"[^"]*","status":"DOWN"' <<<"$1" || true; } | sed 's/^"name":"\([^"]*\)".*/\1/'; }
