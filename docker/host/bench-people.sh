# shellcheck shell=bash
# What a register of a million people costs: loading, memory, searching, the check for duplicates, importing.

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
  open_bench people
  if [ -n "$folder" ]; then
    echo "people: labelled data of $folder"
  else
    echo "people: $people invented people, seed $seed"
  fi
  measure_in_server PeopleBench "Load, search, check, import in the server" "$database" \
    "BENCH_PEOPLE=$people" "BENCH_SEED=$seed" "BENCH_DATA=$folder"
  for each in h2 mysql; do
    if [ "$database" = "$each" ] || [ "$database" = both ]; then
      measure_people_from_outside "$each" || status=1
    fi
  done
  return $status
}

# measure_people_from_outside DATABASE: the register in a server of its own, as it is run, and a caseworker who searches.
measure_people_from_outside() {
  local log=$BENCH_FOLDER/outside-$1.log since ready bench
  outside_on "$1"
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
