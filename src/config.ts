/** Configuration: the only reader of the environment. One frozen object, all bad values reported at once, by name. */
import { badInput } from './domain/errors.js'

export interface Config {
  /** Neo4j where NEO4J_URI is set, else the embedded store in a folder. */
  readonly store:
    | {
        readonly kind: 'neo4j'
        readonly uri: string
        readonly username: string
        readonly password: string
        readonly database: string
      }
    | { readonly kind: 'embedded'; readonly folder: string }
  readonly host: string
  readonly port: number
  readonly allowIngest: boolean
  readonly allowOpen: boolean
  readonly corsOrigins: readonly string[]
  readonly logLevel: string
}

interface Variable {
  readonly name: string
  readonly meaning: string
  readonly fallback: string
}

/** Every variable with its meaning and default; the README's table is tested equal to this. */
export const VARIABLES: readonly Variable[] = [
  { name: 'NEO4J_URI', meaning: 'use this Neo4j instead of the embedded store (bolt:// or neo4j://)', fallback: '' },
  { name: 'NEO4J_USERNAME', meaning: 'its user (NEO4J_USER is accepted too)', fallback: 'neo4j' },
  { name: 'NEO4J_PASSWORD', meaning: 'its password', fallback: '' },
  { name: 'NEO4J_DATABASE', meaning: 'its database', fallback: 'neo4j' },
  { name: 'PACTGRAPH_DATA', meaning: 'folder of the embedded store', fallback: './data' },
  { name: 'HOST', meaning: 'address to serve on', fallback: '127.0.0.1' },
  { name: 'PORT', meaning: 'port to serve on; 0 takes any free one', fallback: '4000' },
  { name: 'PACTGRAPH_ALLOW_INGEST', meaning: '1 lets GraphQL mutations ingest articles', fallback: '' },
  { name: 'PACTGRAPH_ALLOW_OPEN', meaning: '1 lets HOST be another address than loopback without keys', fallback: '' },
  { name: 'PACTGRAPH_CORS_ORIGINS', meaning: 'origins of pages that may call the API, by commas', fallback: '' },
  { name: 'PACTGRAPH_LOG_LEVEL', meaning: 'fatal, error, warn, info, debug, trace or silent', fallback: 'warn' },
]

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

/** Whether an address is reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

type Environment = { readonly [name: string]: string | undefined }

const SECRET = /PASSWORD|TOKEN|KEY/

/** Every variable with what it is set to; a secret is only said to be set. */
export function configured(env: Environment = process.env): readonly (Variable & { value: string; from: string })[] {
  return VARIABLES.map((variable) => {
    const set = env[variable.name]?.trim() || null
    const value = set === null ? variable.fallback || '-' : SECRET.test(variable.name) ? '(set)' : set
    return { ...variable, value, from: set === null ? 'default' : 'environment' }
  })
}

/** Whether faults of ours are told with their stack. */
export const tellsStacks = (env: Environment = process.env): boolean => env.PACTGRAPH_LOG_LEVEL === 'debug'

/** Flags of a command that stand above the environment. */
export interface Overrides {
  readonly host?: string | undefined
  readonly port?: string | undefined
  readonly data?: string | undefined
  readonly allowIngest?: boolean | undefined
}

/** Reads and checks everything. Throws one BAD_USER_INPUT that names every bad value. */
export function loadConfig(flags: Overrides = {}, env: Environment = process.env): Config {
  const problems: string[] = []
  const value = (name: string): string => {
    const known = VARIABLES.find((v) => v.name === name)
    return env[name]?.trim() || known?.fallback || ''
  }
  const yes = (name: string): boolean => {
    const text = value(name)
    if (!['', '0', '1', 'true', 'false'].includes(text)) problems.push(`${name} must be 1 or 0, not "${text}"`)
    return text === '1' || text === 'true'
  }
  const portText = flags.port ?? value('PORT')
  const port = Number(portText)
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) problems.push(`PORT must be 0 to 65535, not "${portText}"`)
  const uri = value('NEO4J_URI')
  if (uri !== '' && !/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/.test(uri))
    problems.push(`NEO4J_URI must begin with bolt:// or neo4j://, not "${uri.split('@').at(-1)}"`)
  if (uri !== '' && value('NEO4J_PASSWORD') === '') problems.push('NEO4J_PASSWORD is missing, NEO4J_URI is set')
  const host = flags.host ?? value('HOST')
  const allowOpen = yes('PACTGRAPH_ALLOW_OPEN')
  const logLevel = value('PACTGRAPH_LOG_LEVEL')
  if (!LEVELS.includes(logLevel)) problems.push(`PACTGRAPH_LOG_LEVEL must be one of ${LEVELS.join(', ')}`)
  const corsOrigins = value('PACTGRAPH_CORS_ORIGINS')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
  for (const origin of corsOrigins)
    if (origin !== '*' && !/^https?:\/\/[^/\s]+$/.test(origin))
      problems.push(`PACTGRAPH_CORS_ORIGINS: "${origin}" is no origin like https://example.org`)
  const allowIngest = flags.allowIngest === true || yes('PACTGRAPH_ALLOW_INGEST')
  if (problems.length > 0)
    throw badInput(`Bad configuration: ${problems.join('; ')}`, 'The README lists all variables with their defaults.')
  return Object.freeze({
    store:
      uri === ''
        ? { kind: 'embedded' as const, folder: flags.data ?? value('PACTGRAPH_DATA') }
        : {
            kind: 'neo4j' as const,
            uri,
            username: env.NEO4J_USERNAME?.trim() || env.NEO4J_USER?.trim() || 'neo4j',
            password: value('NEO4J_PASSWORD'),
            database: value('NEO4J_DATABASE'),
          },
    host,
    port,
    allowIngest,
    allowOpen,
    corsOrigins,
    logLevel,
  })
}
