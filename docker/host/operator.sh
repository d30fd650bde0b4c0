# shellcheck shell=bash
# What only the owner of the machine may ask of the running application.

# ask_operator PATH [BODY]: shows the lines of the answer as they come; 0 when the last says that all is well.
# The key goes from its file into the connection, and onto no command line.
ask_operator() {
  local path=$1 body=${2:-} key line status="" head=yes last="" shown=no
  settle_as_started
  process_of application >/dev/null || refuse "The application does not run; ./reencuentro start comes first."
  { key=$(<"$DATA/keys/operator.key"); } 2>/dev/null || refuse "There is no readable $DATA/keys/operator.key: only the owner of the data folder may ask this."
  { exec 8<>"/dev/tcp/$LOCAL/$HTTP_PORT"; } 2>/dev/null || refuse "The application does not answer on port $HTTP_PORT."
  printf 'POST %s HTTP/1.0\r\nHost: %s:%s\r\nOrigin: http://%s:%s\r\nAuthorization: Bearer %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s' \
    "/api/operator/$path" "$LOCAL" "$HTTP_PORT" "$LOCAL" "$HTTP_PORT" "$key" "${#body}" "$body" >&8
  while IFS= read -r line <&8; do
    line=${line%$'\r'}
    if [ $head = yes ]; then
      [ -n "$status" ] || status=$line
      [ -n "$line" ] || head=no
      continue
    fi
    case $line in
      '… '*)
        [ ! -t 1 ] || { printf '\r\033[K%s' "$line"; shown=yes; }
        ;;
      done | found | failed) last=$line ;;
      *)
        [ $shown = no ] || { printf '\r\033[K'; shown=no; }
        echo "$line"
        ;;
    esac
  done
  exec 8>&-
  [ $shown = no ] || printf '\r\033[K'
  [[ $status == "HTTP/1."?" 200"* ]] || refuse "The application refused ($status)."
  case $last in
    done) return 0 ;;
    found) return 1 ;;
    failed) refuse "It failed; ./reencuentro logs says why." ;;
    *) refuse "The answer was interrupted." ;;
  esac
}

verb_keys() {
  [ $# -eq 1 ] || refuse "keys knows \"status\" and \"rotate\". See ./reencuentro help keys."
  case $1 in
    status) ask_operator keys ;;
    rotate) ask_operator key-rotation ;;
    *) refuse "keys knows \"status\" and \"rotate\". See ./reencuentro help keys." ;;
  esac
}

verb_audit() {
  [ "${1:-}" = verify ] && [ $# -eq 1 ] || refuse "audit knows \"verify\". See ./reencuentro help audit."
  ask_operator audit-verification
}

verb_administrator() {
  [ $# -eq 0 ] || refuse "administrator does not know \"$1\". See ./reencuentro help administrator."
  ask_operator administrator
}
