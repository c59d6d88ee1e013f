#!/usr/bin/env bash
# ws 8.23.0, ssh2 1.17.0, mysql2 3.24.5, amqplib 2.3.1, mariadb 3.5.4, pg 8.23.1, postgres 3.4.9. Needs bash, Node 20, npm, Linux.
# Guessed: a time-out's words tell the stage. "handshake" means that TCP stood, "connect ETIMEDOUT" and "failed to create
# socket" that it did not, "write" that there was something to write to.
# Seen: each of the seven says the same, word for word, of a server whose packets are lost and of one that accepted and is silent.
# ws and ssh2 say "handshake" of a connection that never was; mysql2 and amqplib say "connect" and mariadb "create socket" of one
# that stands; postgres says "write", with the code CONNECT_TIMEOUT, of both; pg names no stage.
# For users: do not look for a firewall, nor rule it out, by these words; try the port with a second tool.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . ws@8.23.0 ssh2@1.17.0 mysql2@3.24.5 amqplib@2.3.1 mariadb@3.5.4 \
  pg@8.23.1 postgres@3.4.9

# Listens and never accepts: once its queue is full, the kernel drops what asks for a connection.
cat > deaf.cjs <<'JS'
const server = require('node:net').createServer().listen(0, '127.0.0.1', 1, () => {
  require('node:fs').writeSync(1, server.address().port + '\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
JS

cat > stages.mjs <<'JS'
import net from 'node:net'
import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import amqplib from 'amqplib'
import mariadb from 'mariadb'
import mysql from 'mysql2/promise'
import pg from 'pg'
import postgres from 'postgres'
import ssh2 from 'ssh2'
import WebSocket from 'ws'

const deaf = spawn(process.execPath, ['deaf.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
process.on('exit', () => deaf.kill('SIGKILL'))
const lost = Number(String(await once(deaf.stdout, 'data')))
const connects = port => {
  const socket = net.connect(port, '127.0.0.1')
  socket.on('error', () => {})
  return Promise.race([once(socket, 'connect').then(() => true), pause(900, false)])
}
while (await connects(lost)); // fill the queue

const mute = net.createServer(caller => caller.on('error', () => {})).listen(0, '127.0.0.1')
await once(mute, 'listening')
const silent = mute.address().port
if (await connects(lost) || !await connects(silent)) throw new Error('the two servers are not what they should be')

const host = '127.0.0.1'
const clients = {
  ws: port => once(new WebSocket(`ws://${host}:${port}`, { handshakeTimeout: 1500 }), 'open'),
  ssh2: port => {
    const client = new ssh2.Client()
    client.connect({ host, port, username: 'shop', password: 'example', readyTimeout: 1500 })
    return once(client, 'ready')
  },
  mysql2: port => mysql.createConnection({ host, port, connectTimeout: 1500 }),
  amqplib: port => amqplib.connect(`amqp://${host}:${port}`, { timeout: 1500 }),
  mariadb: port => mariadb.createConnection({ host, port, connectTimeout: 1500 }),
  postgres: port => postgres({ host, port, user: 'shop', connect_timeout: 2 })`select 1`,
  pg: port => new pg.Client({ host, port, user: 'shop', connectionTimeoutMillis: 1500 }).connect()
}

process.on('uncaughtException', () => {}) // ssh2 says a second thing when it closes
for (const [name, connect] of Object.entries(clients)) {
  for (const [what, port] of Object.entries({ lost, silent })) {
    const end = await connect(port).then(() => 'no error', error => error.message)
    console.log(`${name}, ${what}: ${end.replace(/\d+ms/, 'Nms').replace(String(port), 'PORT')}`)
  }
}
process.exit()
JS

node stages.mjs > seen
cat seen

cat > expected <<'SEEN'
ws, lost: Opening handshake has timed out
ws, silent: Opening handshake has timed out
ssh2, lost: Timed out while waiting for handshake
ssh2, silent: Timed out while waiting for handshake
mysql2, lost: connect ETIMEDOUT
mysql2, silent: connect ETIMEDOUT
amqplib, lost: connect ETIMEDOUT
amqplib, silent: connect ETIMEDOUT
mariadb, lost: (conn:-1, no: 45012, SQLState: 08S01) Connection timeout: failed to create socket after Nms
mariadb, silent: (conn:-1, no: 45012, SQLState: 08S01) Connection timeout: failed to create socket after Nms
postgres, lost: write CONNECT_TIMEOUT 127.0.0.1:PORT
postgres, silent: write CONNECT_TIMEOUT 127.0.0.1:PORT
pg, lost: timeout expired
pg, silent: timeout expired
SEEN
diff expected seen
