#!/bin/sh
# Starts Verbatim in a container. After a wrong configuration (exit 78) `start` waits, alive and not ready, until it is
# stopped: a restart policy would try again and again, and only a person can put it right. SIGTERM ends it in order.
[ "${1:-start}" = start ] || exec node bin/verbatim.js "$@"
stopping=
child=
trap 'stopping=1; [ -z "$child" ] || kill -TERM "$child" 2>/dev/null' TERM INT
node bin/verbatim.js "$@" &
child=$!
while :; do
  wait "$child"
  code=$?
  # A signal ends the waiting, not the child: then wait on.
  kill -0 "$child" 2>/dev/null || break
done
[ "$code" -eq 78 ] && [ -z "$stopping" ] || exit "$code"
echo "Put that right and start the container again (docker compose up -d --force-recreate). Until then it waits, and logs in no more." >&2
while [ -z "$stopping" ]; do
  sleep 3600 &
  child=$!
  wait "$child"
done
exit 0
