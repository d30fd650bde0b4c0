# shellcheck shell=bash
# A real MySQL for tests and measurements: empty, on loopback, gone afterwards.

readonly MYSQL_AT=$CACHE/mysql
DATABASE_FOLDER=""
DATABASE_PORT=""
DATABASE_PASSWORD=""

# start_test_database LOG [MEMORY [PORT]]: as much memory for pages as said, or 128M, at that port or the next that is free.
start_test_database() {
  local log=$1 memory=${2:-128M}
  mkdir -p "$MYSQL_AT"
  chmod go+x "$CACHE" "$MYSQL_AT"
  "$ROOT/docker/mysql/obtain" "$MYSQL_AT" >>"$log" 2>&1 </dev/null || fail "$(tail -n 1 "$log")"
  DATABASE_FOLDER=$(mktemp -d /tmp/reencuentro-mysql.XXXXXX)
  DATABASE_PORT=$(free_port "${3:-33306}")
  DATABASE_PASSWORD=$(random_word 24)
  mkdir "$DATABASE_FOLDER/db" "$DATABASE_FOLDER/tmp"
  cat >"$DATABASE_FOLDER/first.sql" <<SQL
CREATE DATABASE reencuentro CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
CREATE USER 'reencuentro'@'127.0.0.1' IDENTIFIED BY '$DATABASE_PASSWORD';
GRANT ALL ON reencuentro.* TO 'reencuentro'@'127.0.0.1';
SQL
  chmod 711 "$DATABASE_FOLDER"
  give_to_unprivileged "$DATABASE_FOLDER"/*
  "${UNPRIVILEGED[@]}" "$MYSQL_AT/mysqld" --no-defaults --datadir="$DATABASE_FOLDER/db" --tmpdir="$DATABASE_FOLDER/tmp" \
    --initialize-insecure --init-file="$DATABASE_FOLDER/first.sql" >>"$log" 2>&1 </dev/null || fail "MySQL could not be initialised"
  run_test_database "$log" "$memory"
}

# run_test_database LOG [MEMORY]: on what it holds already, however it ended.
run_test_database() {
  local log=$1 memory=${2:-128M} deadline pid
  # Commits go to the disk as in production: the application refuses to start on less.
  "${UNPRIVILEGED[@]}" setsid "$MYSQL_AT/mysqld" --no-defaults --datadir="$DATABASE_FOLDER/db" --tmpdir="$DATABASE_FOLDER/tmp" \
    --bind-address=127.0.0.1 --port="$DATABASE_PORT" --mysqlx=OFF --secure-file-priv=NULL --skip-log-bin \
    --socket="$DATABASE_FOLDER/tmp/socket" --pid-file="$DATABASE_FOLDER/tmp/pid" --performance-schema=OFF \
    --innodb-buffer-pool-size="$memory" --innodb-flush-log-at-trx-commit=1 >>"$log" 2>&1 </dev/null 9>&- &
  pid=$!
  remember_process mysql "$pid" || fail "MySQL ended at once"
  deadline=$(($(now_millis) + 30000))
  until listening tcp "$DATABASE_PORT"; do
    process_of mysql >/dev/null || fail "MySQL ended by itself"
    [ "$(now_millis)" -lt "$deadline" ] || fail "MySQL was not ready after 30 s"
    sleep 0.1
  done
}

database_url() {
  echo "jdbc:mysql://127.0.0.1:$DATABASE_PORT/reencuentro?rewriteBatchedStatements=true&useLocalSessionState=true&cachePrepStmts=true&prepStmtCacheSize=400&prepStmtCacheSqlLimit=4096&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&connectTimeout=2000&socketTimeout=30000"
}

end_test_database() {
  end_process mysql 10
  [ -z "$DATABASE_FOLDER" ] || rm -rf "$DATABASE_FOLDER"
  DATABASE_FOLDER=""
}

# free_port FROM: the first port from there that nothing on this machine listens to.
free_port() {
  local port=$1
  while listening tcp "$port"; do port=$((port + 1)); done
  echo "$port"
}
