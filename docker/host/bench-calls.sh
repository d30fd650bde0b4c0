# shellcheck shell=bash
# What a call costs that is permitted, connected and recorded, against one that is only dialled.

readonly BENCH_CALLS_OFFSET=6600

bench_calls() {
  local rounds=3 seconds=20 phones trunk=127.0.0.1:$((5070 + BENCH_CALLS_OFFSET))
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds) [[ ${2:-} =~ ^[1-9][0-9]?$ ]] || refuse "--rounds takes a whole number from 1 to 99."; rounds=$2; shift ;;
      --seconds) [[ ${2:-} =~ ^[1-9][0-9]{0,2}$ ]] || refuse "--seconds takes a whole number from 1 to 999."; seconds=$2; shift ;;
      *) refuse "bench calls does not know \"$1\". See ./reencuentro help bench." ;;
    esac
    shift
  done
  umask 077
  open_own_instance bench-calls "$BENCH_CALLS_OFFSET" 1 "$trunk"
  compile_phones CallBench.java Signalling.java Crowds.java
  ways_through_the_dialplan
  local ways=2 manager=$AMI_PORT
  if odbc_in_the_dialplan 2>>"$DATA/log/odbc.log"; then ways=3; else echo "  No dialplan reaches MySQL by ODBC here: $DATA/log/odbc.log"; fi
  # The application follows the exchange through a storm, which is still for most of the time.
  AMI_PORT=$(free_port $((AMI_PORT + 1)))
  "${OWN_JAVA[@]}" -Xmx512m CallBench "$SIP_PORT" "$DATA/lines.csv" "${trunk#*:}" "$AGI_PORT" "$AMI_PORT" "$manager" "$rounds" "$seconds" "$ways" \
    "$DATA/run/begin" 2>"$DATA/log/phones.out" 9>&- &
  phones=$!
  remember_process phones "$phones" || fail "the phones ended at once"
  until listening udp "${trunk#*:}" && listening tcp "$AMI_PORT"; do
    process_of phones >/dev/null || fail "the phones ended by themselves"
    sleep 0.1
  done
  start_application
  await_calls
  if [ "$ways" = 3 ]; then
    # The application accepts no database in which something is before it; which columns there are is looked up once.
    "${OWN_JAVA[@]}" CallBench tables >>"$DATA/log/odbc.log" 2>&1 || fail "its tables could not be made: $DATA/log/odbc.log"
    asterisk_says "module reload cdr_adaptive_odbc.so" >/dev/null
  fi
  # It would find the trunk by itself within a minute.
  asterisk_says "pjsip qualify trunk" >/dev/null
  echo "calls: $rounds rounds of $seconds s, $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
  echo "$(process_of asterisk) $(process_of application) $(process_of mysql)" >"$DATA/run/beginning"
  mv "$DATA/run/beginning" "$DATA/run/begin"
  wait "$phones"
}

# The product's way begins where the number has been keyed and confirmed: what people take to listen and to key is no cost.
ways_through_the_dialplan() {
  local etc=$DATA/asterisk/etc
  cat >>"$etc/extensions.conf" <<'DIALPLAN'
[hall-phone](+)
exten => _900X.,1,Dial(PJSIP/+502${EXTEN:3}@trunk,30)
exten => _902X.,1,Set(CHANNEL(hangup_handler_push)=freecall-end,s,1)
 same => n,Set(FC_N=0)
 same => n,Set(FC_SILENT=0)
 same => n,Set(FC_FIRST=)
 same => n,Set(CHANNEL(language)=${FC_LANG})
 same => n,UserEvent(FreeCall,Stage: offhook,Call: ${UNIQUEID},Endpoint: ${FC_LINE})
 same => n,Answer()
 same => n,Set(FC_KEYED=${EXTEN:3})
 same => n,Set(FC_NUMBER=502${FC_KEYED})
 same => n,Goto(freecall,s,attempt)
DIALPLAN
  sed -i "s/^rtpend.*/rtpend=$((16000 + OFFSET + 1999))/" "$etc/rtp.conf"
  asterisk_says "dialplan reload" >/dev/null
  asterisk_says "module reload res_rtp_asterisk" >/dev/null
}

# odbc_in_the_dialplan: a dialplan that asks and writes the database itself, with the driver of the machine's own archive; 1
# where there is none, or where it does not reach the database.
odbc_in_the_dialplan() {
  local at=$CACHE/odbc etc=$DATA/asterisk/etc said
  obtain_odbc "$at" || return 1
  cat >"$etc/odbcinst.ini" <<INI
[mysql]
Driver = $(find "$at" -name libmaodbc.so)
INI
  cat >"$etc/odbc.ini" <<INI
[bench]
Driver = mysql
SERVER = 127.0.0.1
PORT = $DATABASE_PORT
DATABASE = reencuentro
INI
  cat >"$etc/res_odbc.conf" <<CONF
[bench]
enabled => yes
dsn => bench
username => reencuentro
password => $DATABASE_PASSWORD
pre-connect => yes
max_connections => 20
CONF
  cat >"$etc/func_odbc.conf" <<'CONF'
[ALLOWED]
dsn=bench
readsql=SELECT allowed FROM bench_allowed WHERE prefix = '${SQL_ESC(${ARG1})}'
CONF
  cat >"$etc/cdr_adaptive_odbc.conf" <<'CONF'
[bench]
connection=bench
table=bench_cdr
CONF
  printf '[general]\nenable = yes\nchanneldefaultenabled = no\n' >"$etc/cdr.conf"
  cat >>"$etc/extensions.conf" <<'DIALPLAN'
exten => _901X.,1,Set(CDR_PROP(disable)=0)
 same => n,Answer()
 same => n,GotoIf($["${ODBC_ALLOWED(5025)}" != "1"]?refused)
 same => n,Dial(PJSIP/+502${EXTEN:3}@trunk,30)
 same => n(refused),Hangup()
DIALPLAN
  # Two of them stand on each other, which is only right when they are loaded together.
  printf 'load => %s.so\n' func_cdr res_odbc_transaction res_odbc func_odbc cdr_adaptive_odbc >>"$etc/modules.conf"
  [ "$(id -u)" != 0 ] || chown --reference="$etc/cdr.conf" "$etc"/*
  end_asterisk
  export ODBCSYSINI=$etc ODBCINI=$etc/odbc.ini MARIADB_PLUGIN_DIR
  MARIADB_PLUGIN_DIR=$(dirname "$(find "$at" -name caching_sha2_password.so)")
  LD_PRELOAD=$(find "$at" -name 'libodbcinst.so.2'):$(find "$at" -name 'libmariadb.so.3') setsid "$ASTERISK_AT/asterisk" -f -C "$etc/asterisk.conf" >>"$DATA/log/asterisk.out" 2>&1 9>&- </dev/null &
  remember_process asterisk $! || fail "Asterisk ended at once"
  await_asterisk
  said=$(asterisk_says "odbc show")
  echo "$said" >&2
  grep -q 'Number of active connections: [1-9]' <<<"$said"
}

# obtain_odbc FOLDER: the signed packages of the machine's own archive, only unpacked, once.
obtain_odbc() {
  [ ! -e "$1/complete" ] || return 0
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
  (
    umask 022
    rm -rf "$1"
    mkdir -p "$1" && cd "$1" || exit
    apt-get -q download odbc-mariadb libmariadb3 libodbcinst2 >&2 || exit
    for package in ./*.deb; do dpkg-deb -x "$package" . || exit; done
    rm -- ./*.deb
    : >complete
  )
}
