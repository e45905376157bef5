#!/usr/bin/env bash
# A stranger's first hour, by the clock: from an empty folder to an article of one's own in the answers.
#
#   scripts/first-hour.sh REPOSITORY      a folder or an address that git can clone
#
# Works in a folder of its own, which is taken away at the end. Prints the seconds of each step and of all.
set -euo pipefail

[ $# -eq 1 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
repository=$1
if [ -d "$repository" ]; then repository=$(cd "$repository" && pwd); fi

folder=$(mktemp -d)
server=''
finish() {
  local code=$?
  trap - EXIT
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$npm" 2>/dev/null || true
  fi
  if [ "$code" != 0 ]; then
    echo 'first-hour: failed' >&2
    tail -n 20 "$folder"/*.log >&2 2>/dev/null || true
  fi
  rm -rf "$folder"
  exit "$code"
}
trap finish EXIT
trap 'exit 143' INT TERM

now() { node -p 'performance.timeOrigin + performance.now()'; }
begin=$(now)
mark=$begin
# The time since the last step, to what is now done.
step() {
  local at
  at=$(now)
  printf '%7.1f s  %s\n' "$(node -p "($at - $mark) / 1000")" "$1"
  mark=$(now)
}
# What a command answers must hold this.
expect() { grep -q "$1" "$folder/answer.log" || { echo "first-hour: no \"$1\" in the answer of: $2" >&2; exit 1; }; }
ask() { npx pactgraph "$@" >"$folder/answer.log" 2>"$folder/errors.log"; }

# Settings of the caller's own would change what a stranger sees.
unset NEO4J_URI NEO4J_USERNAME NEO4J_PASSWORD PACTGRAPH_DATA PACTGRAPH_ALLOW_INGEST HOST PORT
for name in $(env | sed -n 's/^\(npm_[A-Za-z_]*\)=.*/\1/p'); do unset "$name"; done

git clone --quiet "$repository" "$folder/pactgraph"
cd "$folder/pactgraph"
step "git clone ($(git rev-parse --short HEAD))"

npm ci >"$folder/install.log" 2>&1
step 'npm ci'

PORT=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
export PORT
npm start >"$folder/serve.log" 2>&1 &
npm=$!
until grep -qs 'Pactgraph is ready' "$folder/serve.log"; do
  kill -0 "$npm" 2>/dev/null || exit 1
  [ "$SECONDS" -lt 600 ] || exit 1
  sleep 0.1
done
# The server tells its own process id in the data folder; a signal to npm would end npm alone.
server=$(node -p 'require("./data/serving.json").pid')
step "npm start: seeded and ready on port $PORT"

ask who-left CSTO
expect 'Uzbekistan' 'who-left CSTO'
step 'npx pactgraph who-left CSTO'

mkdir news
cat >news/mine.txt <<'ARTICLE'
Dushanbe goes quietly
Published: 2026-03-05
Publisher: Pamir Post

Tajikistan withdrew from the CSTO on 3 March 2026. The flag was taken down without a speech.
ARTICLE
ask ingest news/mine.txt
expect '1 of 1 articles' 'ingest'
step 'npx pactgraph ingest news/mine.txt, through the running server'

ask standing Tajikistan CSTO
expect 'Pamir Post' 'standing Tajikistan CSTO'
step 'npx pactgraph standing Tajikistan CSTO shows it'

ask timeline Tajikistan --from 2026
expect 'withdrew' 'timeline Tajikistan'
step 'npx pactgraph timeline Tajikistan --from 2026 shows it'

kill -TERM "$server"
wait "$npm"
server=''
step 'the server has stopped'
mark=$begin
step 'in all'
