# shellcheck shell=bash
# One whole call by SIP, followed by what the application records of it.

# A mobile number of the demonstration family: it answers.
readonly FAMILY=55123456
readonly TALK_SECONDS=8

verb_demo_call() {
  while [ $# -gt 0 ]; do
    read_install_option "$1" || refuse "demo-call does not know \"$1\". See ./reencuentro help demo-call."
    shift
  done
  settle_as_started
  process_of application >/dev/null || refuse "The application does not run; ./reencuentro start comes first."
  asterisk_runs || refuse "Asterisk does not run; ./reencuentro start starts it, or says why it cannot."
  need_java
  install_missing
  find_java || refuse "No Java of release 17 or newer was found; set JAVA_HOME."

  local since board line log=$DATA/log/demo-call.log phone said=""
  sign_in_as_supervisor
  board=$(ask_office /board.json)
  [[ $board == *'"demonstration":true'* ]] || refuse "A trunk is configured: this would call a real number. demo-call is for the demonstration trunk."
  # A phone that is not plugged in: the demonstration's takes its place.
  line=$(grep -o '{[^{}]*}' <<<"$board" | grep '"kind":"phone"' | grep -m 1 -E '"state":"(offline|free)"' | json_field code) || true
  [ -n "$line" ] || refuse "No hall phone is free; the board shows why: http://$LOCAL:$HTTP_PORT/board"
  CALLS_BEFORE=$(call_ids)

  since=$(now_millis)
  say_stage() { printf '  %5s s  %s\n' "$(seconds_since "$since")" "$1"; }
  say_stage "$line lifts, keys $FAMILY in tones, confirms, and hangs up $TALK_SECONDS s later"
  "$JAVA_HOME/bin/java" "$ROOT/docker/asterisk/demo/Phone.java" call --host "$LOCAL" --port "$SIP_PORT" --lines "$DATA/lines.csv" \
    --line "$line" --number "$FAMILY" --talk "$TALK_SECONDS" >"$log" 2>&1 </dev/null &
  phone=$!
  trap 'kill "$phone" 2>/dev/null' EXIT
  while kill -0 "$phone" 2>/dev/null; do
    state=$(ask_office /board.json | grep -o '{[^{}]*}' | grep "\"code\":\"$line\"" | json_field state) || true
    if [ -n "$state" ] && [ "$state" != "$said" ]; then
      [[ -z $said && $state =~ ^(free|offline)$ ]] || say_stage "the board says: $state"
      said=$state
    fi
    sleep 0.2
  done
  trap - EXIT
  wait "$phone" || { tail -n 3 "$log" >&2; refuse "The phone could not make the call. Log: $log"; }
  say_stage "$line has hung up"
  tell_record
}

# tell_record: the record of the call that was not there before; 0 if the family was talked to.
tell_record() {
  local deadline=$(($(now_millis) + 20000)) record outcome
  while true; do
    record=$(ask_office /calls.json | grep -o '{[^{}]*}' | while IFS= read -r call; do
      id=$(json_field id <<<"$call") || continue
      [[ " $CALLS_BEFORE " == *" $id "* ]] || { echo "$call"; break; }
    done) || true
    outcome=$(json_field outcome <<<"$record") || true
    [ -z "$outcome" ] || break
    [ "$(now_millis)" -lt "$deadline" ] || refuse "The application has not recorded the end of the call after 20 s."
    sleep 0.3
  done
  say_stage "the record is complete"
  local field
  for field in id line language permission country type lastTwo offeredAt answeredAt endedAt talkSeconds outcome cause; do
    printf '    %-12s %s\n' "$field" "$(json_field "$field" <<<"$record" || echo -)"
  done
  [ "$outcome" = TALKED ] || refuse "The call did not become a talk: $outcome."
}

SESSION=""

sign_in_as_supervisor() {
  local email password answer
  read -r email password < <(awk 'tolower($1) == "supervisor" { print $2, $3; exit }' "$DATA/accounts.txt" 2>/dev/null) ||
    refuse "There is no supervisor in $DATA/accounts.txt. If the first one is lost: stop, remove $DATA, and start again with a new demonstration."
  answer=$(http POST "$HTTP_PORT" /sign-in "email=$(url_encoded "$email")&password=$(url_encoded "$password")" "Origin: http://$LOCAL:$HTTP_PORT") || true
  SESSION=$(sed -n 's/^[Ss]et-[Cc]ookie: *\([^;]*\).*/\1/p' <<<"$answer" | paste -sd'~' - | sed 's/~/; /g')
  [[ $answer == "HTTP/1."?" 30"* ]] && [ -n "$SESSION" ] || refuse "The supervisor of $DATA/accounts.txt could not sign in ($(head -n 1 <<<"$answer"))."
}

ask_office() { http GET "$HTTP_PORT" "$1" "" "Cookie: $SESSION" "Accept: application/json" | body_of; }

call_ids() { ask_office /calls.json | { grep -o '"id":"[^"]*"' || true; } | cut -d'"' -f4 | paste -sd' ' -; }

# json_field NAME: its value in a flat object on standard input; 1 when it is not there.
json_field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | grep .; }

url_encoded() {
  local LC_ALL=C text=$1 i c
  for ((i = 0; i < ${#text}; i++)); do
    c=${text:i:1}
    case $c in
      [A-Za-z0-9.~_-]) printf %s "$c" ;;
      *) printf '%%%02X' "'$c" ;;
    esac
  done
}
