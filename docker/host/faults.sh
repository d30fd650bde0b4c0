# shellcheck shell=bash
# Parts are killed, cut off and held while people call, on an instance of its own; afterwards every call is looked for.

readonly FAULTS_OFFSET=7400
readonly FAULTS_PHONES=12
JOURNAL_DISK=""
FAULTS_DONE=0
FAULTS_WANTED=0

verb_faults() {
  case ${1:-} in
    calls) shift; faults_calls "$@" ;;
    *) refuse "faults knows \"calls\". See ./reencuentro help faults." ;;
  esac
}

faults_calls() {
  local calls=1000 seed=$RANDOM minutes=60 until phones status=0
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
  open_own_instance faults "$FAULTS_OFFSET" "$FAULTS_PHONES"
  compile_phones Callers.java CallJudge.java Relay.java
  one_word_of_the_family
  small_disk_for_the_journal
  # The application follows the exchange through a relay, which can be cut.
  ASTERISK_MANAGER=$AMI_PORT
  AMI_PORT=$(free_port $((AMI_PORT + 1)))
  start_relay
  start_application
  await_calls

  echo "faults calls: $calls calls from $FAULTS_PHONES phones, seed $seed, at most $minutes min, $(nproc) processors"
  until=$(($(now_millis) + minutes * 60000))
  "${OWN_JAVA[@]}" -Xmx192m Callers "$DATA/lines.csv" "$SIP_PORT" "$calls" "$seed" "$until" "$DATA/run/enough" "$DATA/phones.tsv" \
    >"$DATA/log/callers.out" 2>&1 </dev/null 9>&- &
  phones=$!
  remember_process phones "$phones" || fail "the phones ended at once"
  cause_faults "$calls" "$seed" "$until"
  : >"$DATA/run/enough"
  step "Wait for the last call" "$DATA/log/callers.out"
  wait "$phones" || fail "the phones broke"
  done_with "The last call is over"
  "${OWN_JAVA[@]}" CallJudge "$DATA/phones.tsv" "$DATA/faults.tsv" "$DATA/asterisk/journal" "$calls" "$FAULTS_WANTED" || status=1
  echo "  what each phone saw, the faults and the logs: $DATA"
  return $status
}

# The demonstration family listens at once, so that a phone knows by its own tone coming back that the two are together.
one_word_of_the_family() {
  local language
  for language in es en; do
    sox -n -r 8000 -c 1 -b 16 "$DATA/asterisk/sounds/$language/family-speaks.wav" synth 0.4 sine 900 gain -12
    chmod 644 "$DATA/asterisk/sounds/$language/family-speaks.wav"
  done
}

# A disk of its own, to be filled; only root can make one, and elsewhere that fault is left out.
small_disk_for_the_journal() {
  local journal=$DATA/asterisk/journal
  if ! mount -t tmpfs -o "size=4m,mode=$(stat -c %a "$journal"),uid=$(stat -c %u "$journal"),gid=$(stat -c %g "$journal")" \
    none "$journal" 2>/dev/null; then
    echo "  The journal's disk cannot be filled here: only root may mount one"
    JOURNAL_DISK=""
    return
  fi
  JOURNAL_DISK=$journal
}

# What was written is kept where it was to be looked at.
end_journal_disk() {
  [ -n "$JOURNAL_DISK" ] || return 0
  cp -a "$JOURNAL_DISK" "$DATA/journal.kept"
  umount "$JOURNAL_DISK"
  rmdir "$JOURNAL_DISK"
  mv "$DATA/journal.kept" "$JOURNAL_DISK"
  JOURNAL_DISK=""
}

start_relay() {
  "${OWN_JAVA[@]}" -Xmx16m Relay "$AMI_PORT" "$ASTERISK_MANAGER" >>"$DATA/log/relay.out" 2>&1 </dev/null 9>&- &
  remember_process relay $! || fail "the relay ended at once"
  until listening tcp "$AMI_PORT"; do
    process_of relay >/dev/null || fail "the relay ended by itself"
    sleep 0.05
  done
}

# cause_faults CALLS SEED UNTIL: all of them in an order of chance, with pauses in which calls begin.
cause_faults() {
  local until=$3 each order=() i j
  # One in fifty calls meets the application's death, one in a hundred each of the others.
  local -A times=([application]=$(($1 / 50)) [database]=$(($1 / 100)) [exchange]=$(($1 / 100)) [cut]=$(($1 / 200)) [black-hole]=$(($1 / 200)) [full-disk]=$(($1 / 200)))
  for each in application database exchange cut black-hole full-disk; do
    [ "$each" != full-disk ] || [ -n "$JOURNAL_DISK" ] || continue
    for ((i = 0; i < times[$each] || i < 2; i++)); do order+=("$each"); done
  done
  FAULTS_WANTED=${#order[@]}
  RANDOM=$2
  for ((i = ${#order[@]} - 1; i > 0; i--)); do
    j=$((RANDOM % (i + 1)))
    each=${order[i]} order[i]=${order[j]} order[j]=$each
  done
  : >"$DATA/faults.tsv"
  for each in "${order[@]}"; do
    sleep_between 80 140
    [ "$(now_millis)" -lt "$until" ] || break
    process_of phones >/dev/null || fail "the phones ended by themselves"
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
  # The shell's word that it was killed is kept to itself.
  wait "$pid" 2>/dev/null || true
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

# Nothing more fits on the disk of the exchange's journal; perhaps the beginning of a line.
fault_full_disk() {
  head -c 8M /dev/zero >"$JOURNAL_DISK/filling" 2>/dev/null || true
  sleep_between 50 150
  rm "$JOURNAL_DISK/filling"
}
