#!/usr/bin/env bash
# axios-retry 4.5.0 with axios 1.21.1. Needs bash, Node 20, npm.
# Guessed: with a time-out of 3000 ms and five retries, a server that answers 503 after 950 ms is asked six times, and the error
# says 503: no answer was ever late.
# Seen: the time-out is shared by all tries. Each gets what is left, so one gets less than the server needs, and the error is a
# time-out, "timeout of Nms exceeded" with an N that stands in nobody's settings and changes from run to run; no response, no
# cause, not a word of the 503s. With shouldResetTimeout it is as guessed.
# For users: a time-out with a crooked number means retries that ran out of time; the real error is that of the first try.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . axios@1.21.1 axios-retry@4.5.0

cat > retries.mjs <<'JS'
import http from 'node:http'
import { once } from 'node:events'
import axios from 'axios'
import axiosRetry from 'axios-retry'

let asked = 0
const server = http.createServer((request, response) => {
  asked++
  setTimeout(() => response.writeHead(503).end(), 950)
}).listen(0, '127.0.0.1')
await once(server, 'listening')

for (const shouldResetTimeout of [false, true]) {
  const client = axios.create({ timeout: 3000 })
  axiosRetry(client, { retries: 5, retryDelay: () => 100, shouldResetTimeout })
  asked = 0
  const error = await client.get(`http://127.0.0.1:${server.address().port}/`).catch(error => error)
  const limit = Number(/^timeout of (\d+)ms exceeded$/.exec(error.message)?.[1])
  console.log(`reset ${shouldResetTimeout}: ${error.code}, asked ${asked < 6 ? 'fewer than 6' : asked} times, status ${error.response?.status}, cause ${error.cause}`)
  console.log(limit ? `the number is ${limit === 3000 ? 'the one set' : limit < 950 ? 'less than one answer takes' : limit}` : error.message)
}
process.exit()
JS

node retries.mjs > seen
cat seen

cat > expected <<'SEEN'
reset false: ECONNABORTED, asked fewer than 6 times, status undefined, cause undefined
the number is less than one answer takes
reset true: ERR_BAD_RESPONSE, asked 6 times, status 503, cause undefined
Request failed with status code 503
SEEN
diff expected seen
