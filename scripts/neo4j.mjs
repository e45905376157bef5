#!/usr/bin/env node
/**
 * Starts a real Neo4j Community where there is no Docker: its Maven artifacts, a Java 17 or 21, one folder.
 *
 *   npm run neo4j                            in the foreground until Ctrl-C
 *   npm run neo4j -- --background            starts it, prints where it listens, and returns
 *   npm run neo4j -- --stop                  stops the one started with --background
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import neo4j from 'neo4j-driver'

const HELP = `Usage: npm run neo4j -- [options]
  --bolt-port N    port for Bolt on 127.0.0.1 (default 7687; 0 takes a free one)
  --http-port N    also serve HTTP and the Neo4j Browser there (default: off)
  --data DIR       folder for its data, configuration and logs (default .neo4j/home)
  --heap SIZE      its memory (default 512m)
  --no-auth        no password (default: user neo4j, password from NEO4J_PASSWORD or "pactgraph-test")
  --background     return once it answers; the process id is left in the pid file
  --pid-file FILE  default <data>/neo4j.pid
  --stop           stop the process named in the pid file`

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const pom = join(root, '.ci', 'neo4j-pom.xml')
const lib = join(root, '.neo4j', 'lib')

const { values: flags } = parseArgs({
  options: {
    'bolt-port': { type: 'string', default: '7687' },
    'http-port': { type: 'string' },
    heap: { type: 'string', default: '512m' },
    data: { type: 'string', default: join(root, '.neo4j', 'home') },
    'no-auth': { type: 'boolean', default: false },
    background: { type: 'boolean', default: false },
    'pid-file': { type: 'string' },
    stop: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const home = resolve(flags.data)
const pidFile = resolve(flags['pid-file'] ?? join(home, 'neo4j.pid'))
const password = process.env.NEO4J_PASSWORD || 'pactgraph-test'

if (flags.help) console.log(HELP)
else if (flags.stop) await stop()
else await start()

async function start() {
  const java = findJava()
  const running = readPid()
  if (running !== null && isOurs(running))
    fail(`Neo4j already runs on ${home} (process ${running}).`, 'npm run neo4j -- --stop')
  fetchLibraries()
  const port = await boltPort()
  const conf = writeConfiguration(port)
  if (!flags['no-auth'] && !existsSync(join(home, 'data', 'databases'))) setPassword(java, conf)
  const child = launch(java, conf)
  const ended = new Promise((done) => child.once('exit', done))
  const end = () => child.kill('SIGTERM')
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  const uri = `bolt://127.0.0.1:${port}`
  const trouble = await untilItAnswers(uri, ended)
  if (trouble !== null) {
    end()
    await ended
    fail(trouble, `its log: ${join(home, 'logs')}`)
  }
  const login = flags['no-auth']
    ? 'NEO4J_USERNAME=neo4j NEO4J_PASSWORD=none'
    : `NEO4J_USERNAME=neo4j NEO4J_PASSWORD=${password}`
  console.log(`Neo4j ${version()} answers at ${uri} (also neo4j://127.0.0.1:${port}).`)
  console.log(`export NEO4J_URI=${uri} ${login}`)
  if (flags.background) {
    writeFileSync(pidFile, `${child.pid}\n`)
    process.exit(0)
  }
  await ended
}

/** Stops the process of the pid file, if it still is the Neo4j of this folder. */
async function stop() {
  const pid = readPid()
  if (pid !== null && isOurs(pid)) {
    process.kill(pid, 'SIGTERM')
    for (let tries = 0; tries < 300 && isOurs(pid); tries++) await sleep(100)
    if (isOurs(pid)) process.kill(pid, 'SIGKILL')
  }
  rmSync(pidFile, { force: true })
}

function readPid() {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : Number.NaN
  return Number.isInteger(pid) && pid > 1 ? pid : null
}

/** Process ids are reused: only one whose command line names this folder is ours to stop. */
function isOurs(pid) {
  return commandLine(pid).includes(`--home-dir=${home} `)
}

function commandLine(pid) {
  try {
    // Empty for a process that has ended and was not waited for.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    // No such process, or a system without /proc.
    return existsSync('/proc/self')
      ? ''
      : (spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '')
  }
}

function findJava() {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const said = spawnSync(java, ['-version'], { encoding: 'utf8' })
  const major = /version "(\d+)/.exec(said.stderr ?? '')?.[1]
  if (major === '17' || major === '21') return java
  return fail(
    `Neo4j 5.26 needs Java 17 or 21; ${major ? `found Java ${major}` : 'no Java found'}.`,
    'apt-get install openjdk-17-jdk-headless, or set JAVA_HOME',
  )
}

/** Copies the artifacts of the pom into .neo4j/lib, once for each version of the pom. */
function fetchLibraries() {
  const stamp = join(lib, '.pom-hash')
  const hash = createHash('sha256').update(readFileSync(pom)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(lib, { recursive: true, force: true })
  const copy = [
    '-q',
    '-B',
    '-f',
    pom,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${lib}`,
    '-DincludeScope=runtime',
  ]
  const done = spawnSync('mvn', copy, { stdio: ['ignore', 2, 2] })
  if (done.error) fail('Maven is needed to fetch Neo4j.', 'apt-get install maven')
  if (done.status !== 0) fail('Maven could not fetch Neo4j.', 'see its messages above')
  writeFileSync(stamp, hash)
}

function version() {
  return /<neo4j.version>(.*)<\/neo4j.version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? ''
}

async function boltPort() {
  const asked = Number(flags['bolt-port'])
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535)
    fail(`--bolt-port ${flags['bolt-port']} is no port.`, HELP)
  return await new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => fail(`Port ${asked} is taken.`, 'another one with --bolt-port N, or 0 for a free one'))
    probe.listen(asked, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

function writeConfiguration(port) {
  const conf = join(home, 'conf')
  for (const folder of [conf, join(home, 'logs'), join(home, 'data')])
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  const http = flags['http-port']
  const lines = [
    'server.default_listen_address=127.0.0.1',
    'server.default_advertised_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    // The address in the routing table: what a neo4j:// driver is sent to.
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    `server.http.enabled=${http !== undefined}`,
    ...(http === undefined ? [] : [`server.http.listen_address=127.0.0.1:${http}`]),
    'server.https.enabled=false',
    `dbms.security.auth_enabled=${!flags['no-auth']}`,
    'server.memory.pagecache.size=128m',
    'db.tx_log.rotation.retention_policy=false',
    'db.tx_log.preallocate=false',
    'dbms.usage_report.enabled=false',
  ]
  writeFileSync(join(conf, 'neo4j.conf'), `${lines.join('\n')}\n`)
  return conf
}

function setPassword(java, conf) {
  const command = ['-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password]
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf }
  const done = spawnSync(java, command, { env, encoding: 'utf8' })
  if (done.status !== 0) fail('Neo4j refused the password.', (done.stderr || done.stdout).trim())
}

/** As a Neo4j start script does it, with little memory. */
function launch(java, conf) {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
  const jvm = [
    '-Xms256m',
    `-Xmx${flags.heap}`,
    '-XX:+UseG1GC',
    '-Dfile.encoding=UTF-8',
    '-Dio.netty.tryReflectionSetAccessible=true',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ]
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${conf}`, '--console-mode']
  const log = openSync(join(home, 'logs', 'console.log'), 'a')
  // Always its own process group: Ctrl-C reaches this script, which then asks Neo4j to stop in good order.
  const child = spawn(java, [...jvm, '-cp', join(lib, '*'), ...main], {
    stdio: ['ignore', log, log],
    detached: true,
    cwd: home,
  })
  child.once('error', (error) => fail('Java did not start.', error.message))
  return child
}

/** Null once a query was answered, else what went wrong. */
async function untilItAnswers(uri, ended) {
  const login = flags['no-auth'] ? undefined : neo4j.auth.basic('neo4j', password)
  const driver = neo4j.driver(uri, login, { logging: { level: 'error', logger: () => {} } })
  let stopped = false
  ended.then(() => {
    stopped = true
  })
  let last = ''
  try {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline && !stopped; ) {
      try {
        await driver.executeQuery('RETURN 1')
        return null
      } catch (error) {
        last = error.message
        if (String(error.code).includes('Unauthorized')) return `the store in ${home} was made with another password.`
        await sleep(200)
      }
    }
    return stopped ? 'Neo4j stopped while it started.' : `Neo4j did not answer within two minutes: ${last}`
  } finally {
    await driver.close()
  }
}

function fail(message, hint) {
  console.error(`neo4j: ${message}\n  ${hint}`)
  process.exit(1)
}
