# shellcheck shell=bash
# What the help to a million people costs: who is on the way home, sleeps in a shelter, waits for papers, learns, has a business.

bench_help() {
  local people=1000000 database=both seed=1 each status=0
  while [ $# -gt 0 ]; do
    case $1 in
      --people) [[ ${2:-} =~ ^([1-9][0-9]{4,6})$ ]] || refuse "--people takes a whole number from 10000 to 9999999."; people=$2; shift ;;
      --database) [[ ${2:-} =~ ^(h2|mysql|both)$ ]] || refuse "--database takes \"h2\", \"mysql\" or \"both\"."; database=$2; shift ;;
      --seed) [[ ${2:-} =~ ^[0-9]{1,8}$ ]] || refuse "--seed takes a whole number of at most eight digits."; seed=$2; shift ;;
      *) refuse "bench help does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  open_bench help
  echo "help: $people invented people, seed $seed"
  measure_in_server HelpBench "Load, look up trips in the server" "$database" "BENCH_PEOPLE=$people" "BENCH_SEED=$seed"
  for each in h2 mysql; do
    if [ "$database" = "$each" ] || [ "$database" = both ]; then
      measure_help_from_outside "$each" || status=1
    fi
  done
  return $status
}

# measure_help_from_outside DATABASE: a caseworker who looks through the lists, on a server of its own.
measure_help_from_outside() {
  outside_on "$1"
  echo "$1, $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
  cat "$DATA/bench-help.txt"
  start_application >"$BENCH_FOLDER/outside-$1.log"
  "$JAVA_HOME/bin/java" "$ROOT/docker/host/ListBench.java" "http://$LOCAL:$HTTP_PORT" "$DATA/bench-help.tsv" \
    "on the way home=/homecomings" "beds=/stays" "papers=/papers" "placements=/placements" "openings=/openings" \
    "own businesses=/businesses" "shuttles=/shuttles" "groups=/clubs" "relief=/relief" |
    tee "$DATA/bench-http.txt" || fail "reading the lists over HTTP failed"
  end_application
  ! grep -q "NOT MET" "$DATA"/bench-{help,http}.txt
}
