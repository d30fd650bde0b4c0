# shellcheck shell=bash
# What strangers talk to does not run with root's rights, whoever starts it.

# Put before a command: when root runs it, without root's rights and with no way back to them.
UNPRIVILEGED=()
[ "$(id -u)" != 0 ] || UNPRIVILEGED=(setpriv --reuid nobody --regid "$(id -g nobody)" --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all)

# Unpacked programs, kept between data folders. What root unpacks must be readable for others too.
CACHE=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/reencuentro
[ "$(id -u)" != 0 ] || [ -n "${XDG_CACHE_HOME:-}" ] || CACHE=/var/cache/reencuentro

# give_to_unprivileged FOLDER…
give_to_unprivileged() {
  [ "$(id -u)" != 0 ] || chown -R "nobody:$(id -g nobody)" "$@"
}
