#!/usr/bin/env bash
# curl 7.88 (or what is installed), socks-proxy-agent 10.1.0, proxy-agent 8.0.2, axios 1.21.1, undici 7.30.2. Needs bash, curl, Node 20,
# npm.
# Guessed: a proxy given as socks:// is SOCKS 5 in all of them, as in browsers; with socks5:// the client looks the name up itself,
# with socks5h:// the proxy does, as curl has it. Who cannot speak SOCKS says so.
# Seen: with socks:// curl speaks SOCKS 4, the others SOCKS 5. With socks5:// undici hands the name to the proxy, the others look it
# up themselves; socks5h:// it refuses as no URL. So no form means the same to curl, to the agents and to undici. axios dies of
# "protocol mismatch" with all three, and has not sent a byte.
# For users: a SOCKS proxy that works with one client says nothing of another; "protocol mismatch" from Node may be this word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . socks-proxy-agent@10.1.0 proxy-agent@8.0.2 axios@1.21.1 undici@7.30.2
curl --version | head -1

cat > socks.mjs <<'JS'
import http from 'node:http'
import net from 'node:net'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import axios from 'axios'
import { ProxyAgent } from 'proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'
import { EnvHttpProxyAgent, request } from 'undici'

// Notes what it is asked, agrees to SOCKS 5 without login, and hangs up before it connects anywhere.
let heard = []
const server = net.createServer(caller => {
  caller.on('error', () => {})
  caller.once('data', first => {
    if (first[0] === 4) heard.push(first.readUInt32BE(4) < 256 ? 'SOCKS 4 and a name' : 'SOCKS 4 and an address')
    if (first[0] !== 5) return caller.destroy()
    caller.write(Buffer.from([5, 0]))
    caller.once('data', second => {
      heard.push(second[3] === 3 ? 'SOCKS 5 and a name' : 'SOCKS 5 and an address')
      caller.destroy()
    })
  })
}).listen(0, '127.0.0.1')
await once(server, 'listening')

const url = 'http://localhost:9/'
for (const scheme of ['socks', 'socks5', 'socks5h']) {
  const proxy = `${scheme}://127.0.0.1:${server.address().port}`
  const clients = {
    curl: () => promisify(execFile)('curl', ['-sS', '--max-time', '20', url], { env: { PATH: process.env.PATH, all_proxy: proxy } }),
    'socks-proxy-agent': () => once(http.get(url, { agent: new SocksProxyAgent(proxy) }), 'response'),
    'proxy-agent': () => once(http.get(url, { agent: new ProxyAgent({ getProxyForUrl: () => proxy }) }), 'response'),
    axios: () => { process.env.http_proxy = proxy; return axios.get(url).finally(() => delete process.env.http_proxy) },
    undici: async () => await request(url, { dispatcher: new EnvHttpProxyAgent({ httpProxy: proxy }) })
  }
  for (const [name, connect] of Object.entries(clients)) {
    heard = []
    const end = await connect().then(() => 'no error', error => error.message)
    console.log(`${name}, ${scheme}://: ${heard[0] ?? 'nothing, ' + end.split('\n')[0]}`)
  }
}
process.exit()
JS

env -u http_proxy -u HTTP_PROXY -u all_proxy -u ALL_PROXY -u no_proxy -u NO_PROXY node socks.mjs 2>log > seen || { cat log; exit 1; }
cat seen

cat > expected <<'SEEN'
curl, socks://: SOCKS 4 and an address
socks-proxy-agent, socks://: SOCKS 5 and a name
proxy-agent, socks://: SOCKS 5 and a name
axios, socks://: nothing, protocol mismatch
undici, socks://: SOCKS 5 and a name
curl, socks5://: SOCKS 5 and an address
socks-proxy-agent, socks5://: SOCKS 5 and an address
proxy-agent, socks5://: SOCKS 5 and an address
axios, socks5://: nothing, protocol mismatch
undici, socks5://: SOCKS 5 and a name
curl, socks5h://: SOCKS 5 and a name
socks-proxy-agent, socks5h://: SOCKS 5 and a name
proxy-agent, socks5h://: SOCKS 5 and a name
axios, socks5h://: nothing, protocol mismatch
undici, socks5h://: nothing, Invalid URL protocol: the URL must start with `http:` or `https:`.
SEEN
diff expected seen
