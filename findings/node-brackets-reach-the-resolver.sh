#!/usr/bin/env bash
# knex 3.3.0, postgres 3.4.9, rabbitmq-client 5.0.8, kafkajs 2.2.4, memcached 2.2.2, memjs 1.3.2, socks-proxy-agent 10.1.0,
# influx 5.12.0; beside them pg 8.23.1, mysql2 3.24.5, amqplib 2.3.1, ws 8.23.0. Needs bash, Node 20, npm, and ::1.
# Guessed: in a URL an IPv6 address stands in brackets, so [::1] reaches a server on ::1 in every client; knex with client "pg"
# reads the same connection string as pg.
# Seen: the first eight never reach it. Seven ask the resolver for a host "[::1]" or "[" and say ENOTFOUND, as of a name that
# does not exist; influx connects to 127.0.0.1 and is refused there. pg is right, knex above it is not.
# For users: "ENOTFOUND [" is no fault of DNS. Give the host apart, without brackets, where the client takes it; else a name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . knex@3.3.0 pg@8.23.1 postgres@3.4.9 rabbitmq-client@5.0.8 \
  kafkajs@2.2.4 memcached@2.2.2 memjs@1.3.2 socks-proxy-agent@10.1.0 influx@5.12.0 mysql2@3.24.5 amqplib@2.3.1 ws@8.23.0

cat > brackets.mjs <<'JS'
import http from 'node:http'
import net from 'node:net'
import { once } from 'node:events'
import amqplib from 'amqplib'
import { InfluxDB } from 'influx'
import { Kafka } from 'kafkajs'
import knex from 'knex'
import Memcached from 'memcached'
import memjs from 'memjs'
import mysql from 'mysql2/promise'
import pg from 'pg'
import postgres from 'postgres'
import { Connection } from 'rabbitmq-client'
import { SocksProxyAgent } from 'socks-proxy-agent'
import WebSocket from 'ws'

let reached = false
const server = net.createServer(caller => { reached = true; caller.on('error', () => {}); caller.destroy() }).listen(0, '::1')
await once(server, 'listening')
const at = `[::1]:${server.address().port}`

const clients = {
  ws: () => once(new WebSocket(`ws://${at}`), 'open'),
  amqplib: () => amqplib.connect(`amqp://${at}`),
  mysql2: () => mysql.createConnection(`mysql://shop:example@${at}/shop`),
  pg: () => new pg.Client({ connectionString: `postgres://shop@${at}/shop` }).connect(),
  knex: () => knex({ client: 'pg', connection: `postgres://shop@${at}/shop`, log: { warn () {}, error () {} } }).raw('select 1'),
  postgres: () => postgres(`postgres://shop@${at}/shop`)`select 1`,
  'rabbitmq-client': () => new Promise((_, fail) => new Connection(`amqp://${at}`).on('error', fail)),
  kafkajs: () => new Kafka({ brokers: [at], retry: { retries: 0 }, logLevel: 0 }).admin().connect(),
  memcached: () => new Promise((_, fail) => new Memcached(at, { retries: 0 }).get('key', fail)),
  memjs: () => memjs.Client.create(at, { retries: 0, logger: { log () {} } }).get('key'),
  'socks-proxy-agent': () => once(http.get('http://shop.test/', { agent: new SocksProxyAgent(`socks5h://${at}`) }), 'response'),
  influx: () => new InfluxDB(`http://${at}/shop`).getDatabaseNames()
}

process.on('uncaughtException', () => {}) // pools that go on by themselves
for (const [name, connect] of Object.entries(clients)) {
  reached = false
  const end = await connect().then(() => 'no error', error => error.message)
  if (reached) console.log(`${name}: reached`)
  else console.log(`${name}: ${/(getaddrinfo|connect) .*/.exec(end)[0].replace(/:\d+$/, '')}`)
}
process.exit()
JS

node --no-deprecation brackets.mjs 2>log > seen || { cat log; exit 1; }
cat seen

cat > expected <<'SEEN'
ws: reached
amqplib: reached
mysql2: reached
pg: reached
knex: getaddrinfo ENOTFOUND [::1]
postgres: getaddrinfo ENOTFOUND [
rabbitmq-client: getaddrinfo ENOTFOUND [::1]
kafkajs: getaddrinfo ENOTFOUND [
memcached: getaddrinfo ENOTFOUND [::1]
memjs: getaddrinfo ENOTFOUND [
socks-proxy-agent: getaddrinfo ENOTFOUND [::1]
influx: connect ECONNREFUSED 127.0.0.1
SEEN
diff expected seen
