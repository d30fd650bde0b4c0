# shellcheck shell=bash
# What signing in costs, and what guessing gains, measured from outside on the running instance.

# post_sign_in EMAIL PASSWORD: the whole answer to a sign-in.
post_sign_in() {
  http POST "$HTTP_PORT" /sign-in "email=${1//@/%40}&password=$2&next=/" "Origin: http://$LOCAL:$HTTP_PORT"
}

status_of() { awk 'NR == 1 { print $2 }'; }

bench_sign_in() {
  local times=50 role email password status began i took=()
  while [ $# -gt 0 ]; do
    case $1 in
      --times) [[ ${2:-} =~ ^[1-9][0-9]{0,2}$ ]] || refuse "--times takes a whole number from 1 to 999."; times=$2; shift ;;
      *) refuse "bench sign-in does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  settle_as_started
  process_of application >/dev/null || refuse "The application does not run; ./reencuentro start comes first."
  read -r role email password < <(grep -v '^#' "$DATA/accounts.txt" 2>/dev/null) || refuse "There is no demonstration account to sign in with."
  for ((i = 0; i < times; i++)); do
    began=$(now_millis)
    status=$(post_sign_in "$email" "$password" | status_of)
    took+=($(($(now_millis) - began)))
    [ "$status" = 303 ] || refuse "Sign-in $((i + 1)) was answered with ${status:-nothing}."
  done
  echo "sign-in: $times sign-ins of $role, one after the other, on $(nproc) processors"
  printf '%s\n' "${took[@]}" | sort -n | awk '
    { value[NR] = $1 }
    END { printf "  password to session (ms): median %d, p95 %d, max %d\n", value[int((NR + 1) / 2)], value[int(NR * 0.95 + 0.999)], value[NR] }'
}

bench_guessing() {
  local seconds=20 parallel=64 address folder i
  while [ $# -gt 0 ]; do
    case $1 in
      --seconds) [[ ${2:-} =~ ^[1-9][0-9]{1,2}$ ]] || refuse "--seconds takes a whole number from 10 to 999."; seconds=$2; shift ;;
      *) refuse "bench guessing does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  settle_as_started
  process_of application >/dev/null || refuse "The application does not run; ./reencuentro start comes first."
  address=guess-$(random_word 12)@demo.example
  folder=$(mktemp -d)
  for ((i = 0; i < parallel; i++)); do
    guess_until "$(($(now_millis) + seconds * 1000))" "$address" >"$folder/$i" &
  done
  wait
  cat "$folder"/* | awk -v seconds="$seconds" -v parallel=$parallel '
    $1 == 401 { looked++ }
    $1 == 429 { refused++; if ($2 > wait) wait = $2 }
    $1 != 401 && $1 != 429 { other++ }
    END {
      printf "guessing: %d at once for %d s at one address: %d looked at, %d answered \"slow down\", %d others\n", parallel, seconds, looked, refused, other
      rest = 3600 - seconds - wait
      more = rest > 0 ? 1 + int(rest / 900) : 0
      printf "  measured %d in %d s; by arithmetic from then on one every 15 minutes, %d more: %d effective guesses in the first hour\n", looked, seconds, more, looked + more
      exit looked + more > 10 || other > 0
    }'
  local gained=$?
  rm -rf "$folder"
  return $gained
}

# guess_until MILLIS ADDRESS: the status of each guess, and how long it was told to wait.
guess_until() {
  while [ "$(now_millis)" -lt "$1" ]; do
    post_sign_in "$2" "wrong$RANDOM" | awk 'NR == 1 { status = $2 } tolower($1) == "retry-after:" { wait = $2 } END { print status, wait + 0 }'
  done
}
