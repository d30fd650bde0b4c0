# shellcheck shell=bash
# Measurements on databases of their own: first in a server that loads them, then from outside on a server as it is run.

readonly BENCH_OFFSET=5600

# Where the tests in the server keep the data of each database.
readonly BENCH_SERVERS=$ROOT/ear/target/it

# open_bench NAME: folders, ports and processes of its own, gone afterwards; what was written stays in ear/target/bench-NAME.
open_bench() {
  BENCH_NAME=$1
  find_java || refuse "No Java of release 17 or newer was found; set JAVA_HOME."
  maven_is_enough || refuse "Maven 3.8 or newer is needed."
  BENCH_FOLDER=$(mktemp -d /tmp/reencuentro-bench.XXXXXX)
  DATA=$BENCH_FOLDER/own
  mkdir -p "$DATA"/{log,run}
  trap 'status=$?; end_bench; exit $status' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

# measure_in_server CLASS WORDS DATABASE SETTING...: loads, and measures what needs no HTTP; each database's data stays.
measure_in_server() {
  local class=$1 words=$2 database=$3 log=$BENCH_FOLDER/maven.log mysql=()
  shift 3
  if [ "$database" != h2 ]; then
    step "Start MySQL" "$log"
    start_test_database "$log" 512M
    done_with "MySQL started"
    mysql=("-Dit.mysql.url=$(database_url)" -Dit.mysql.user=reencuentro "-Dit.mysql.password=$DATABASE_PASSWORD")
  fi
  step "$words" "$log"
  env "BENCH_DATABASE=$database" "$@" mvn -B -f "$ROOT/pom.xml" verify \
    -Dtest=NoneAtAll -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true -Dmdep.analyze.skip=true \
    -Dit.test="$class" -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dit.heap=1g -Dit.seconds=0 -Djunit.jupiter.execution.timeout.mode=disabled "${mysql[@]}" >"$log" 2>&1 </dev/null ||
    { STEP_LOG=$ROOT/ear/target/bench-$BENCH_NAME/maven.log; fail "the measurement failed"; }
  done_with "Loaded and measured in the server"
}

# outside_on DATABASE: what a server needs that is to run on what was loaded there.
outside_on() {
  DATA=$BENCH_SERVERS/$1
  mkdir -p "$DATA"/{log,run,keys}
  settle "$BENCH_OFFSET" 127.0.0.1 ""
  while listening tcp "$HTTP_PORT" || listening tcp "$MANAGEMENT_PORT" || listening tcp "$AGI_PORT"; do
    settle $((OFFSET + 100)) 127.0.0.1 ""
  done
  write_data_folder
  if [ "$1" = mysql ]; then
    export REENCUENTRO_DB_DRIVER=mysql REENCUENTRO_DB_USER=reencuentro REENCUENTRO_DB_URL REENCUENTRO_DB_PASSWORD=$DATABASE_PASSWORD
    REENCUENTRO_DB_URL=$(database_url)
  else
    unset REENCUENTRO_DB_DRIVER REENCUENTRO_DB_URL
  fi
  export REENCUENTRO_JAVA_OPTS=-Xmx1g
}

end_bench() {
  local each database kept=$ROOT/ear/target/bench-$BENCH_NAME
  for each in h2 mysql; do
    DATA=$BENCH_SERVERS/$each
    end_process application 30
  done
  DATA=$BENCH_FOLDER/own
  end_test_database
  rm -rf "$kept"
  mkdir -p "$kept"
  for each in "$BENCH_FOLDER"/*.log; do
    [ ! -s "$each" ] || cp "$each" "$kept/"
  done
  for database in h2 mysql; do
    for each in "$BENCH_SERVERS/$database"/log/server.log "$BENCH_SERVERS/$database"/bench-*.txt; do
      [ ! -s "$each" ] || cp "$each" "$kept/$database-$(basename "$each")"
    done
  done
  rm -rf "$BENCH_FOLDER" "$BENCH_SERVERS"
}
