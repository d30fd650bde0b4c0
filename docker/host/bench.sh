# shellcheck shell=bash
# What things cost: the first call, signing in and guessing, measured on the running instance; the audit, sealing, people, referrals, help and calls, on databases of their own.

# The demonstration family lifts this long after it begins to ring (docker/asterisk/etc/extensions.conf).
readonly FAMILY_LIFTS_AFTER=2

verb_bench() {
  case ${1:-} in
    first-call) shift; bench_first_call "$@" ;;
    audit) shift; bench_audit "$@" ;;
    sealing) shift; bench_in_server SealingBench sealing "$@" ;;
    policy) shift; bench_in_server PolicyBench policy "$@" ;;
    sign-in) shift; bench_sign_in "$@" ;;
    guessing) shift; bench_guessing "$@" ;;
    people) shift; bench_people "$@" ;;
    referrals) shift; bench_referrals "$@" ;;
    help) shift; bench_help "$@" ;;
    calls) shift; bench_calls "$@" ;;
    *) refuse "bench knows \"first-call\", \"audit\", \"sealing\", \"policy\", \"sign-in\", \"guessing\", \"people\", \"referrals\", \"help\" and \"calls\". See ./reencuentro help bench." ;;
  esac
}

bench_audit() {
  local tampers=1000 seed=$RANDOM jars
  while [ $# -gt 0 ]; do
    case $1 in
      --tampers) [[ ${2:-} =~ ^[1-9][0-9]{0,4}$ ]] || refuse "--tampers takes a whole number from 1 to 99999."; tampers=$2; shift ;;
      --seed) [[ ${2:-} =~ ^[0-9]{1,9}$ ]] || refuse "--seed takes a whole number."; seed=$2; shift ;;
      *) refuse "bench audit does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  find_java || refuse "No Java of release 17 or newer was found; set JAVA_HOME."
  jars=$(find "$SERVER/modules" "$ROOT/reintegration/core/target" -name 'h2-*.jar' -o -name 'jboss-logging-[0-9]*.jar' -o -name 'jakarta.*-api-*.jar' -o -name 'core-*.jar' 2>/dev/null | paste -sd: -)
  [[ $jars == *core-* ]] || refuse "Nothing is built; ./reencuentro start builds."
  echo "seed $seed"
  "$JAVA_HOME/bin/java" -cp "$jars" "$ROOT/docker/host/AuditBench.java" "$tampers" "$seed" "$ROOT/reintegration/core/src/main/resources/db/migration"
}

# bench_in_server CLASS NAME: a measurement that runs in a server with a database of its own.
bench_in_server() {
  local class=$1 name=$2
  shift 2
  [ $# -eq 0 ] || refuse "bench $name takes no options. See ./reencuentro help bench."
  find_java || refuse "No Java of release 17 or newer was found; set JAVA_HOME."
  maven_is_enough || refuse "Maven 3.8 or newer is needed."
  local log result=$ROOT/ear/target/it/h2/bench-$name.txt
  log=$(mktemp)
  if ! mvn -B -f "$ROOT/pom.xml" verify -Dtest=NoneAtAll -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test="$class" -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dit.seconds=0 -Djunit.jupiter.execution.timeout.mode=disabled >"$log" 2>&1 </dev/null; then
    refuse "The measurement failed: $log"
  fi
  rm -f "$log"
  cat "$result"
}

bench_first_call() {
  local calls=10
  while [ $# -gt 0 ]; do
    case $1 in
      --calls) [[ ${2:-} =~ ^[1-9][0-9]?$ ]] || refuse "--calls takes a whole number from 1 to 99."; calls=$2; shift ;;
      *) refuse "bench first-call does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  settle_as_started
  local application asterisk
  application=$(process_of application) || refuse "The application does not run; ./reencuentro start comes first."
  asterisk=$(process_of asterisk) || refuse "Asterisk does not run; ./reencuentro status says how the parts are."
  [ -z "$TRUNK" ] || refuse "A trunk is configured: this would call real numbers. bench is for the demonstration trunk."
  find_java || refuse "No Java of release 17 or newer was found; set JAVA_HOME."

  local line said row greetings=() ringings=() i
  line=$(awk -F, '$2 == "phone" { name = $1 } END { print name }' "$DATA/lines.csv")
  [ -n "$line" ] || refuse "There is no hall phone in $DATA/lines.csv."
  for ((i = 1; i <= calls; i++)); do
    said=$("$JAVA_HOME/bin/java" "$ROOT/docker/asterisk/demo/Phone.java" call --host "$LOCAL" --port "$SIP_PORT" \
      --lines "$DATA/lines.csv" --line "$line" --number "$FAMILY" --talk 3 2>&1 </dev/null) || { tail -n 3 <<<"$said" >&2; refuse "Call $i could not be made."; }
    greetings+=("$(awk '/greeting heard/ { print $1 * 1000 }' <<<"$said")")
    # offered and answered, of the newest line that this phone left in the journal
    row=$(cat "$DATA"/asterisk/journal/calls-*.log | awk -F'|' -v line="$line" '$3 == line' | tail -n 1)
    ringings+=("$(awk -F'|' -v lifts=$FAMILY_LIFTS_AFTER '{ print ($7 - $6 - lifts) * 1000 }' <<<"$row")")
  done
  echo "first-call: $calls calls of $line to the demonstration family"
  printf '  %-44s %8s %8s %8s\n' "" min median max
  spread "off-hook to greeting (ms)" "${greetings[@]}"
  spread "confirmed to ringing at the family (ms)" "${ringings[@]}"
  echo "  resident memory: application $(memory_of "$application") MB, Asterisk $(memory_of "$asterisk") MB"
}

# spread NAME VALUE…: the least, the middle and the greatest.
spread() {
  local name=$1
  shift
  printf '%s\n' "$@" | sort -n | awk -v name="$name" '
    { value[NR] = $1 }
    END { printf "  %-44s %8.0f %8.0f %8.0f\n", name, value[1], value[int((NR + 1) / 2)], value[NR] }'
}
