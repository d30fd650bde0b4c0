# shellcheck shell=bash
# What a million referrals cost: lists over HTTP, answering, delivery beside a partner that stalls, places asked for at once.

bench_referrals() {
  local referrals=1000000 database=both seed=1 each status=0
  while [ $# -gt 0 ]; do
    case $1 in
      --referrals) [[ ${2:-} =~ ^([2-9][0-9]{4}|[1-9][0-9]{5,6})$ ]] || refuse "--referrals takes a whole number from 20000 to 9999999."; referrals=$2; shift ;;
      --database) [[ ${2:-} =~ ^(h2|mysql|both)$ ]] || refuse "--database takes \"h2\", \"mysql\" or \"both\"."; database=$2; shift ;;
      --seed) [[ ${2:-} =~ ^[0-9]{1,8}$ ]] || refuse "--seed takes a whole number of at most eight digits."; seed=$2; shift ;;
      *) refuse "bench referrals does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  open_bench referrals
  echo "referrals: $referrals invented referrals, seed $seed"
  measure_in_server ReferralBench "Load, deliver, hold places in the server" "$database" \
    "BENCH_REFERRALS=$referrals" "BENCH_SEED=$seed"
  for each in h2 mysql; do
    if [ "$database" = "$each" ] || [ "$database" = both ]; then
      measure_referrals_from_outside "$each" || status=1
    fi
  done
  return $status
}

# measure_referrals_from_outside DATABASE: a caseworker, somebody of a partner and its program, on a server of its own.
measure_referrals_from_outside() {
  outside_on "$1"
  echo "$1, $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
  cat "$DATA/bench-referrals.txt"
  start_application >"$BENCH_FOLDER/outside-$1.log"
  "$JAVA_HOME/bin/java" "$ROOT/docker/host/ListBench.java" "http://$LOCAL:$HTTP_PORT" "$DATA/bench-referrals.tsv" |
    tee "$DATA/bench-http.txt" || fail "reading the lists over HTTP failed"
  end_application
  ! grep -q "NOT MET" "$DATA"/bench-{referrals,http}.txt
}
