# shellcheck shell=bash
# Parts are killed, cut off and held while people call, on an instance of its own; afterwards every call is looked for.

readonly FAULTS_OFFSET=7400
readonly FAULTS_PHONES=32
CALLERS=""
FAULTS_DONE=0
FAULTS_WANTED=0

verb_faults() {
  case ${1:-} in
    calls) shift; faults_calls "$@" ;;
    *) refuse "faults knows \"calls\". See ./reencuentro help faults." ;;
  esac
}

faults_calls() {
  local calls=1000 seed=$RANDOM minutes=60 until status=0
  while [ $# -gt 0 ]; do
    case $1 in
      --calls) [[ ${2:-} =~ ^[1-9][0-9]{1,4}$ ]] || refuse "--calls takes a whole number from 10 to 99999."; calls=$2; shift ;;
      --seed) [[ ${2:-} =~ ^[0-9]{1,8}$ ]] || refuse "--seed takes a whole number of at most eight digits."; seed=$2; shift ;;
      --minutes) [[ ${2:-} =~ ^[1-9][0-9]{0,2}$ ]] || refuse "--minutes takes a whole number from 1 to 999."; minutes=$2; shift ;;
      *) read_install_option "$1" || refuse "faults calls does not know \"$1\". See ./reencuentro help faults." ;;
    esac
    shift
  done
  umask 077
  open_faults
  echo "faults calls: $calls calls from $FAULTS_PHONES phones, seed $seed, at most $minutes min, $(nproc) processors"
  until=$(($(now_millis) + minutes * 60000))
  "${FAULTS_JAVA[@]}" -Xmx192m Callers "$DATA/lines.csv" "$SIP_PORT" "$calls" "$seed" "$until" "$DATA/run/enough" "$DATA/phones.tsv" \
    >"$DATA/log/callers.out" 2>&1 </dev/null &
  CALLERS=$!
  cause_faults "$calls" "$seed" "$until"
  : >"$DATA/run/enough"
  step "Wait for the last call" "$DATA/log/callers.out"
  wait "$CALLERS" || fail "the phones broke"
  CALLERS=""
  done_with "The last call is over"
  STEP_LOG=""
  "${FAULTS_JAVA[@]}" CallJudge "$DATA/phones.tsv" "$DATA/faults.tsv" "$DATA/asterisk/journal" "$calls" "$FAULTS_WANTED" || status=1
  echo "  what each phone saw, the faults and the logs: $DATA"
  return $status
}

# open_faults: an instance on a database of its own, whose manager connection goes through a relay. What it wrote stays.
open_faults() {
  DATA=$ROOT/ear/target/faults
  usable_data_folder "move the clone"
  rm -rf "$DATA"
  (umask 022 && mkdir -p "$ROOT/ear/target")
  mkdir -p "$DATA"/{log,run,keys,classes}
  trap 'status=$?; end_faults; exit $status' EXIT
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

  settle "$FAULTS_OFFSET" 127.0.0.1 ""
  while listening tcp "$HTTP_PORT" || listening tcp "$MANAGEMENT_PORT" || listening tcp "$AMI_PORT" || listening udp "$SIP_PORT"; do
    settle $((OFFSET + 100)) 127.0.0.1 ""
  done
  hall_of_phones
  step "Start MySQL" "$DATA/log/mysql.log"
  # Away from where others look for a port while it is killed.
  start_test_database "$DATA/log/mysql.log" 128M $((3306 + OFFSET))
  done_with "MySQL started"
  export REENCUENTRO_DB_DRIVER=mysql REENCUENTRO_DB_USER=reencuentro REENCUENTRO_DB_URL REENCUENTRO_DB_PASSWORD=$DATABASE_PASSWORD
  REENCUENTRO_DB_URL=$(database_url)
  # As many as there are phones may call while the application is away.
  export REENCUENTRO_LOCAL_CALLS=$FAULTS_PHONES REENCUENTRO_MAXIMUM_CALLS=400

  compile_for_faults
  make_prompts
  one_word_of_the_family
  start_asterisk
  asterisk_runs || fail "there is no Asterisk"
  ASTERISK_MANAGER=$AMI_PORT
  AMI_PORT=$(free_port $((AMI_PORT + 1)))
  start_relay
  start_application
  await_calls
}

hall_of_phones() {
  local n
  {
    echo "endpoint,kind,label,secret"
    for ((n = 1; n <= FAULTS_PHONES; n++)); do echo "tel-$n,phone,Teléfono $n,$(random_word 24)"; done
    echo "kiosk-1-handset,kiosk-handset,Kiosco 1,$(random_word 24)"
    echo "kiosk-2-browser,kiosk-browser,Kiosco 2,$(random_word 24)"
  } | write_private "$DATA/lines.csv"
  write_data_folder
}

# The demonstration family listens at once, so that a phone knows by its own tone coming back that the two are together.
one_word_of_the_family() {
  local language
  for language in es en; do
    sox -n -r 8000 -c 1 -b 16 "$DATA/asterisk/sounds/$language/family-speaks.wav" synth 0.4 sine 900 gain -12
    chmod 644 "$DATA/asterisk/sounds/$language/family-speaks.wav"
  done
}

compile_for_faults() {
  local driver host=$ROOT/docker/host
  driver=$(find "$SERVER/modules" -name 'mysql-connector-*.jar' | head -n 1)
  [ -n "$driver" ] || fail "the server has no driver for MySQL"
  "$JAVA_HOME/bin/javac" -d "$DATA/classes" "$ROOT/docker/asterisk/demo/Phone.java" "$host"/{Callers,CallJudge,Relay}.java ||
    fail "the phones could not be compiled"
  FAULTS_JAVA=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$DATA/classes:$driver")
}

start_relay() {
  "${FAULTS_JAVA[@]}" -Xmx16m Relay "$AMI_PORT" "$ASTERISK_MANAGER" >>"$DATA/log/relay.out" 2>&1 </dev/null 9>&- &
  remember_process relay $! || fail "the relay ended at once"
  until listening tcp "$AMI_PORT"; do
    process_of relay >/dev/null || fail "the relay ended by itself"
    sleep 0.05
  done
}

# cause_faults CALLS SEED UNTIL: all of them in an order of chance, with pauses in which calls begin.
cause_faults() {
  local calls=$1 until=$3 each order=() i j
  RANDOM=$2
  for ((i = 0; i < 5; i++)); do
    # One in fifty calls meets the application's death, one in a hundred each of the others.
    case $i in
      0) each=application j=$((calls / 50)) ;;
      1) each=database j=$((calls / 100)) ;;
      2) each=exchange j=$((calls / 100)) ;;
      3) each=cut j=$((calls / 200)) ;;
      4) each=black-hole j=$((calls / 200)) ;;
    esac
    [ "$j" -ge 2 ] || j=2
    for ((; j > 0; j--)); do order+=("$each"); done
  done
  FAULTS_WANTED=${#order[@]}
  for ((i = ${#order[@]} - 1; i > 0; i--)); do
    j=$((RANDOM % (i + 1)))
    each=${order[i]} order[i]=${order[j]} order[j]=$each
  done
  : >"$DATA/faults.tsv"
  for each in "${order[@]}"; do
    sleep_between 80 140
    [ "$(now_millis)" -lt "$until" ] || break
    kill -0 "$CALLERS" 2>/dev/null || fail "the phones ended by themselves"
    cause "$each"
  done
}

# cause FAULT: it happens, lasts a while, and is over.
cause() {
  local from
  from=$(now_millis)
  "fault_${1//-/_}" >>"$DATA/log/faults.out"
  printf '%s\t%d\t%d\n' "$1" "$from" "$(now_millis)" >>"$DATA/faults.tsv"
  FAULTS_DONE=$((FAULTS_DONE + 1))
  printf '  %2d/%d %-12s gone for %6s s, %d calls so far\n' "$FAULTS_DONE" "$FAULTS_WANTED" "$1" "$(seconds_since "$from")" "$(wc -l <"$DATA/phones.tsv")"
}

# sleep_between LEAST MOST: tenths of a second, by chance.
sleep_between() { sleep "$(($1 + RANDOM % ($2 - $1)))e-1"; }

# kill_now PART: without a chance to say anything.
kill_now() {
  local pid
  pid=$(process_of "$1") || fail "$1 ended by itself"
  kill -KILL "$pid"
  while process_of "$1" >/dev/null; do sleep 0.02; done
}

fault_application() {
  kill_now application
  sleep_between 0 40
  start_application
  await_calls
}

fault_database() {
  kill_now mysql
  sleep_between 20 80
  run_test_database "$DATA/log/mysql.log"
}

fault_exchange() {
  kill_now asterisk
  sleep_between 5 40
  start_asterisk
}

# The connection by which the application follows the exchange is cut.
fault_cut() {
  kill_now relay
  sleep_between 20 120
  start_relay
}

# Nothing that is said on it arrives, and nobody is told so.
fault_black_hole() {
  local pid
  pid=$(process_of relay) || fail "the relay ended by itself"
  kill -STOP "$pid"
  sleep_between 80 200
  kill -CONT "$pid"
}

end_faults() {
  local pid
  if [ -n "$CALLERS" ]; then kill "$CALLERS" 2>/dev/null || true; fi
  if pid=$(process_of relay); then kill -CONT "$pid"; fi
  end_application
  end_asterisk
  end_process relay 2
  end_test_database
}
