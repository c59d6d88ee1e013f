#!/usr/bin/env bash
# NO_PROXY in curl 7.88 and wget 1.21 (or what is installed), axios 1.21.1, undici 7.30.2, proxy-agent 8.0.2. Needs bash, curl, wget,
# Node 20, npm.
# Guessed: the usual forms mean the same to all. "test" stands for test and all below it, "*.test" for what is below; a blank parts
# entries as a comma does; "*" is everything; networks are understood or not.
# Seen: "test" is the one host to axios and proxy-agent, and all below it to the others. "*.test" is a mask to Node's clients and
# means nothing to curl and wget, which ask the proxy. "127.0.0.0/8" counts with curl and axios, a port with Node's clients, a blank
# or "*" with all but wget. Twelve lists, and each client differs from each other one in at least one of them.
# For users: only two forms are read alike by all five: the exact host, and a leading dot for what is below it, parted by commas.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . axios@1.21.1 undici@7.30.2 proxy-agent@8.0.2
curl --version | head -1
wget --version | head -1

cat > forms.mjs <<'JS'
import http from 'node:http'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import axios from 'axios'
import { ProxyAgent } from 'proxy-agent'
import { EnvHttpProxyAgent, request } from 'undici'

const run = (program, ...options) => new Promise(done => execFile(program, options, done))
const clients = {
  curl: url => run('curl', '-s', '--max-time', '10', url),
  wget: url => run('wget', '-q', '-O', '-', '-t', '1', '-T', '10', url),
  axios: url => axios.get(url),
  undici: url => request(url, { dispatcher: new EnvHttpProxyAgent() }),
  'proxy-agent': url => new Promise(done => http.get(url, { agent: new ProxyAgent() }, done).on('error', done))
}

// A proxy that refuses what it is asked, and a server on loopback. Whatever else the proxy is not asked went directly.
let asked = false
const proxy = http.createServer((_, answer) => { asked = true; answer.writeHead(403).end() }).listen(0, '127.0.0.1')
proxy.on('connect', (_, caller) => { asked = true; caller.end('HTTP/1.1 403 Forbidden\r\n\r\n') })
const server = http.createServer((_, answer) => answer.end()).listen(0, '127.0.0.1')
await Promise.all([once(proxy, 'listening'), once(server, 'listening')])
process.env.http_proxy = `http://127.0.0.1:${proxy.address().port}`
const port = server.address().port

for (const [host, form] of [
  ['api.test', 'api.test'], ['127.0.0.1', '127.0.0.1'],
  ['api.test', 'test'], ['api.test', '.test'], ['api.test', '*.test'], ['test', '.test'],
  ['api.test', 'shop.test api.test'], ['api.test', 'shop.test, api.test'],
  ['127.0.0.1', '127.0.0.0/8'], ['127.0.0.1', `127.0.0.1:${port}`], ['127.0.0.1', '.0.0.1'], ['api.test', '*']
]) {
  process.env.no_proxy = form
  const ends = []
  for (const [name, get] of Object.entries(clients)) {
    asked = false
    await get(`http://${host}:${port}/`).catch(() => {})
    ends.push(`${name} ${asked ? 'PROXY' : 'direct'}`)
  }
  console.log(`${host} by ${form.replace(port, 'PORT')}: ${ends.join(', ')}`)
}
process.exit()
JS

env -u HTTP_PROXY -u all_proxy -u ALL_PROXY -u NO_PROXY node forms.mjs > seen
cat seen

cat > expected <<'SEEN'
api.test by api.test: curl direct, wget direct, axios direct, undici direct, proxy-agent direct
127.0.0.1 by 127.0.0.1: curl direct, wget direct, axios direct, undici direct, proxy-agent direct
api.test by test: curl direct, wget direct, axios PROXY, undici direct, proxy-agent PROXY
api.test by .test: curl direct, wget direct, axios direct, undici direct, proxy-agent direct
api.test by *.test: curl PROXY, wget PROXY, axios direct, undici direct, proxy-agent direct
test by .test: curl direct, wget PROXY, axios PROXY, undici direct, proxy-agent PROXY
api.test by shop.test api.test: curl direct, wget PROXY, axios direct, undici direct, proxy-agent direct
api.test by shop.test, api.test: curl direct, wget direct, axios direct, undici direct, proxy-agent direct
127.0.0.1 by 127.0.0.0/8: curl direct, wget PROXY, axios direct, undici PROXY, proxy-agent PROXY
127.0.0.1 by 127.0.0.1:PORT: curl PROXY, wget PROXY, axios direct, undici direct, proxy-agent direct
127.0.0.1 by .0.0.1: curl PROXY, wget direct, axios direct, undici direct, proxy-agent direct
api.test by *: curl direct, wget PROXY, axios direct, undici direct, proxy-agent direct
SEEN
diff expected seen
