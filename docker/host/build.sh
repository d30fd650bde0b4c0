# shellcheck shell=bash
# Builds the application when its sources are not the ones it was last built from.

BUILT_FROM=$ROOT/ear/target/built-from

source_files() {
  local roots=(pom.xml .mvn reintegration telephony kiosk-web ear)
  cd "$ROOT" || return
  if command -v git >/dev/null && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files -z --cached --others --exclude-standard -- "${roots[@]}"
  else
    find "${roots[@]}" -name target -prune -o -type f -print0
  fi
}

# One word for what the build would be made from: tests left out, contents and not times.
fingerprint() {
  (
    cd "$ROOT" || exit
    source_files | grep -zv '/src/test/' | LC_ALL=C sort -z | while IFS= read -r -d '' file; do
      [ ! -f "$file" ] || printf '%s\0' "$file"
    done | xargs -0 sha256sum
    echo "java $JAVA_RELEASE"
  ) | sha256sum | cut -c 1-64
}

is_built() {
  [ -e "$ROOT/ear/target/reencuentro.ear" ] && [ -e "$ROOT/ear/target/server/provisioned" ] &&
    [ "$(cat "$BUILT_FROM" 2>/dev/null)" = "$(fingerprint)" ]
}

# Maven without tests and gates: those are the work of `test`.
build() {
  local log=$DATA/log/build.log
  mkdir -p "$DATA/log"
  STEP_LOG=$log
  rm -f "$BUILT_FROM"
  local before
  before=$(fingerprint)
  if ! mvn -B -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true -Dmdep.analyze.skip=true package >"$log" 2>&1 9>&- </dev/null; then
    local download
    download=$(sed -n 's/^\[ERROR\].*Could not transfer artifact \([^ ]*\) from[^(]*([^)]*): \(.*\)$/\1: \2/p' "$log" | head -n 1 |
      sed 's/ -> \[Help.*//; s/transfer failed for //; s/ @ line [0-9]*, column [0-9]*//' | cut -c 1-300)
    [ -z "$download" ] || fail "Maven could not download $download. The next start goes on from there"
    grep -m 5 '^\[ERROR\]' "$log" | cut -c 1-300 >&2 || true
    fail "the build failed"
  fi
  echo "$before" >"$BUILT_FROM"
}
