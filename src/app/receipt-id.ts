/** A receipt as one text, and back: what it holds is only a question, so a forged one asks what anybody may ask. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { badInput } from '../domain/errors.js'
import { RECEIPTED, type ReceiptFacts } from '../domain/receipt.js'

const PREFIX = 'receipt:'
const LONGEST = 4_000
const check = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 8)

/** The receipt as one text: base64url of its facts, then eight hex digits that tell a mistyped one. */
export function receiptId(facts: ReceiptFacts): string {
  const { operation, variables, day, knownAt, publishedUntil, policy, answer } = facts
  const body = Buffer.from(
    JSON.stringify([operation, variables, day, knownAt, publishedUntil, policy, answer]),
  ).toString('base64url')
  return `${PREFIX}${body}.${check(body)}`
}

const FACTS = z.tuple([
  z.enum(RECEIPTED),
  z.record(z.string().max(40), z.union([z.string().max(200), z.boolean()])),
  z.string().max(40),
  z.iso.datetime(),
  z.string().max(40).nullable(),
  z.string().max(40),
  z.string().regex(/^[0-9a-f]{16}$/),
])
/** What a receipt holds. BAD_USER_INPUT for a text that is none, was cut or was mistyped. */
export function receiptFacts(id: string): ReceiptFacts {
  const refused = () => badInput('This is no receipt of ours', 'Copy it whole, as whoLeft, standing or diff gave it.')
  const [body, sum, ...rest] = id.startsWith(PREFIX) && id.length <= LONGEST ? id.slice(PREFIX.length).split('.') : []
  if (!body || !sum || rest.length > 0 || check(body) !== sum) throw refused()
  const parsed = FACTS.safeParse(readJson(body))
  if (!parsed.success) throw refused()
  const [operation, variables, day, knownAt, publishedUntil, policy, answer] = parsed.data
  return { operation, variables, day, knownAt, publishedUntil, policy, answer }
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
