# shellcheck shell=bash
# Everything there is to test, in one Maven run.

need_for_tests() {
  need chromium chromium
  need sipp sip-tester
  need espeak-ng espeak-ng
  need sox sox
}

verb_test() {
  while [ $# -gt 0 ]; do
    read_install_option "$1" || refuse "test does not know \"$1\". See ./reencuentro help test."
    shift
  done
  # An instance of its own: not the data folder, nor the ports, of one that may be running.
  DATA=$ROOT/ear/target/journeys
  usable_data_folder "move the clone"
  local log=$DATA/log/mysql.log status=0 since
  since=$(now_millis)
  rm -rf "$DATA"
  mkdir -p "$DATA"/{log,run}
  trap 'status=$?; end_test_database; exit $status' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP

  step "Look for what the tests need"
  need_java
  need_maven
  need_for_tests
  install_missing
  find_java || fail "no Java compiler of release 17 or newer was found; set JAVA_HOME"
  maven_is_enough || fail "Maven is older than 3.8"
  done_with "Java $JAVA_RELEASE, what the tests need is here"

  step "Start MySQL" "$log"
  start_test_database "$log"
  done_with "MySQL started"

  mvn -B -f "$ROOT/pom.xml" verify -Pjourneys \
    "-Dit.mysql.url=$(database_url)" -Dit.mysql.user=reencuentro "-Dit.mysql.password=$DATABASE_PASSWORD" \
    </dev/null || status=$?
  echo "All tests took $(($(seconds_since "$since" | cut -d. -f1) / 60)) min."
  return "$status"
}
