#!/bin/sh
# Starts Verbatim in a container. A wrong configuration (exit 78) ends `start` quietly with 0: a container's restart policy
# tries again after every other code, and each try would cost one of the day's logins with Discord.
[ "${1:-start}" = start ] || exec node bin/verbatim.js "$@"
node bin/verbatim.js "$@" &
child=$!
trap 'kill -TERM "$child"' TERM INT
while :; do
  wait "$child"
  code=$?
  # A signal ends the waiting, not the child: then wait on.
  kill -0 "$child" 2>/dev/null || break
done
[ "$code" -ne 78 ] || exit 0
exit "$code"
