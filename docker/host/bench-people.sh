# shellcheck shell=bash
# What a register of a million people costs: loading, memory, searching, the check for duplicates, importing.

readonly BENCH_OFFSET=5600

# Where the tests in the server keep the data of each database.
readonly BENCH_SERVERS=$ROOT/ear/target/it

bench_people() {
  local people=1000000 database=both seed=1 folder="" each status=0
  while [ $# -gt 0 ]; do
    case $1 in
      --people) [[ ${2:-} =~ ^[1-9][0-9]{2,6}$ ]] || refuse "--people takes a whole number from 100 to 9999999."; people=$2; shift ;;
      --database) [[ ${2:-} =~ ^(h2|mysql|both)$ ]] || refuse "--database takes \"h2\", \"mysql\" or \"both\"."; database=$2; shift ;;
      --seed) [[ ${2:-} =~ ^[0-9]{1,8}$ ]] || refuse "--seed takes a whole number of at most eight digits."; seed=$2; shift ;;
      --data) [ -e "${2:-}/people.csv" ] || refuse "--data takes a folder with people.csv, queries.csv and manifest.csv."; folder=$(realpath "$2"); shift ;;
      *) refuse "bench people does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  find_java || refuse "No Java of release 17 or newer was found; set JAVA_HOME."
  maven_is_enough || refuse "Maven 3.8 or newer is needed."
  # Folders, ports and processes of its own, gone afterwards.
  BENCH_FOLDER=$(mktemp -d /tmp/reencuentro-bench.XXXXXX)
  DATA=$BENCH_FOLDER/own
  mkdir -p "$DATA"/{log,run}
  trap 'status=$?; end_bench_people; exit $status' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  if [ -n "$folder" ]; then
    echo "people: labelled data of $folder"
  else
    echo "people: $people invented people, seed $seed"
  fi
  measure_in_server "$people" "$database" "$seed" "$folder"
  for each in h2 mysql; do
    if [ "$database" = "$each" ] || [ "$database" = both ]; then
      measure_from_outside "$each" || status=1
    fi
  done
  return $status
}

# measure_in_server PEOPLE DATABASE SEED FOLDER: loads, and measures what needs no HTTP; each database's data stays.
measure_in_server() {
  local log=$BENCH_FOLDER/maven.log mysql=()
  if [ "$2" != h2 ]; then
    step "Start MySQL" "$log"
    start_test_database "$log" 512M
    done_with "MySQL started"
    mysql=("-Dit.mysql.url=$(database_url)" -Dit.mysql.user=reencuentro "-Dit.mysql.password=$DATABASE_PASSWORD")
  fi
  step "Load, search, check, import in the server" "$log"
  BENCH_PEOPLE=$1 BENCH_DATABASE=$2 BENCH_SEED=$3 BENCH_DATA=$4 mvn -B -f "$ROOT/pom.xml" verify \
    -Dtest=NoneAtAll -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true -Dmdep.analyze.skip=true \
    -Dit.test=PeopleBench -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dit.heap=1g "${mysql[@]}" >"$log" 2>&1 </dev/null ||
    { STEP_LOG=$ROOT/ear/target/bench-people/maven.log; fail "the measurement failed"; }
  done_with "Loaded and measured in the server"
}

# measure_from_outside DATABASE: the register in a server of its own, as it is run, and a caseworker who searches.
measure_from_outside() {
  local log=$BENCH_FOLDER/outside-$1.log since ready bench
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
  bench=("$JAVA_HOME/bin/java" "$ROOT/docker/host/PeopleBench.java" "http://$LOCAL:$HTTP_PORT" "$DATA/bench-questions.tsv")
  echo "$1, $(nproc) processors"
  cat "$DATA/bench-people.txt"
  since=$(now_millis)
  start_application >"$log"
  "${bench[@]}" 600 wait >>"$log" 2>&1 || fail "the register did not answer: $(grep -m 1 Exception "$log")"
  ready=$(seconds_since "$since")
  echo "  the register answers $ready s after the server's start; resident memory then $(memory_of "$(process_of application)") MB"
  "${bench[@]}" 600 ask >"$DATA/bench-http.txt" || fail "searching over HTTP failed"
  cat "$DATA/bench-http.txt"
  echo "  resident memory after the searches $(memory_of "$(process_of application)") MB"
  end_application
  ! grep -q "NOT MET" "$DATA"/bench-{people,http}.txt
}

end_bench_people() {
  local each
  for each in h2 mysql; do
    DATA=$BENCH_SERVERS/$each
    end_process application 30
  done
  DATA=$BENCH_FOLDER/own
  end_test_database
  rm -rf "$ROOT/ear/target/bench-people"
  mkdir -p "$ROOT/ear/target/bench-people"
  for each in "$BENCH_FOLDER"/*.log "$BENCH_SERVERS"/*/log/server.log "$BENCH_SERVERS"/*/bench-{people,http}.txt; do
    [ ! -s "$each" ] || cp "$each" "$ROOT/ear/target/bench-people/"
  done
  rm -rf "$BENCH_FOLDER" "$BENCH_SERVERS"
}
