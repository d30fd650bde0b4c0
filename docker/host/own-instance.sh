# shellcheck shell=bash
# An instance for measurements and faults: data folder, ports and MySQL of its own; what it wrote stays to be looked at.

# open_own_instance NAME OFFSET PHONES [TRUNK]: in ear/target/NAME, until Asterisk runs; the application is still to be started.
# Nothing of what the caller's environment says of another instance holds for it, least of all a trunk to real numbers.
open_own_instance() {
  local name=$1 offset=$2 phones=$3 trunk=${4:-}
  unset "${!REENCUENTRO_@}"
  DATA=$ROOT/ear/target/$name
  usable_data_folder "move the clone"
  (umask 022 && mkdir -p "$ROOT/ear/target")
  # Beside the folder, which goes; held until the script ends, so children must not inherit 9.
  exec 9>"$DATA.lock"
  flock -n 9 || refuse "This measurement is under way in this clone already, or is just ending; start it again when it has."
  # One that was killed has left its disk.
  umount "$DATA/asterisk/journal" 2>/dev/null || true
  rm -rf "$DATA"
  mkdir -p "$DATA"/{log,run,keys,classes}
  trap 'status=$?; end_own_instance; exit $status' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP

  step "Look for what is needed"
  need_java
  need_maven
  need_for_asterisk
  install_missing
  find_java || fail "no Java compiler of release 17 or newer was found; set JAVA_HOME"
  maven_is_enough || fail "Maven is older than 3.8"
  done_with "Java $JAVA_RELEASE, what is needed is here"
  step "Build" "$DATA/log/build.log"
  is_built || build
  done_with "Built"

  settle "$offset" 127.0.0.1 "$trunk"
  while listening tcp "$HTTP_PORT" || listening tcp "$MANAGEMENT_PORT" || listening tcp "$AMI_PORT" || listening udp "$SIP_PORT"; do
    settle $((OFFSET + 100)) 127.0.0.1 "$trunk"
  done
  hall_of_phones "$phones"
  step "Start MySQL" "$DATA/log/mysql.log"
  # Away from where others look for a port while it is killed.
  start_test_database "$DATA/log/mysql.log" 128M $((3306 + OFFSET))
  done_with "MySQL started"
  export REENCUENTRO_DB_DRIVER=mysql REENCUENTRO_DB_USER=reencuentro REENCUENTRO_DB_URL REENCUENTRO_DB_PASSWORD=$DATABASE_PASSWORD
  REENCUENTRO_DB_URL=$(database_url)
  # What is to be seen are faults and costs, not limits.
  export REENCUENTRO_LOCAL_CALLS=2000 REENCUENTRO_MAXIMUM_CALLS=2000 REENCUENTRO_TRUNK=$trunk

  make_prompts
  start_asterisk
  asterisk_runs || fail "there is no Asterisk"
}

hall_of_phones() {
  local n
  {
    echo "endpoint,kind,label,secret"
    for ((n = 1; n <= $1; n++)); do echo "tel-$n,phone,Teléfono $n,$(random_word 24)"; done
    echo "kiosk-1-handset,kiosk-handset,Kiosco 1,$(random_word 24)"
    echo "kiosk-2-browser,kiosk-browser,Kiosco 2,$(random_word 24)"
  } | write_private "$DATA/lines.csv"
  write_data_folder
}

# compile_phones CLASS…: the phone and those classes beside this script; OWN_JAVA runs them, with the driver of the database.
compile_phones() {
  local driver
  driver=$(find "$SERVER/modules" -name 'mysql-connector-*.jar' | head -n 1)
  [ -n "$driver" ] || fail "the server has no driver for MySQL"
  "$JAVA_HOME/bin/javac" -d "$DATA/classes" "$ROOT/docker/asterisk/demo/Phone.java" "${@/#/$ROOT/docker/host/}" ||
    fail "the phones could not be compiled"
  OWN_JAVA=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$DATA/classes:$driver")
}

end_own_instance() {
  local pid
  if pid=$(process_of phones); then kill "$pid" 2>/dev/null || true; fi
  if pid=$(process_of relay); then kill -CONT "$pid"; fi
  end_application
  end_asterisk
  end_process relay 2
  end_test_database
  end_journal_disk
}
