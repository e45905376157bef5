/** Receipts over the questions: given out with whoLeft, standing and diff, and asked again by `receipt`. */
import type { Strictness } from '../domain/answers.js'
import { CHANGES } from '../domain/diff.js'
import { type Day, isoDay } from '../domain/edtf.js'
import { POLICY } from '../domain/policy/project.js'
import { answerDigest, type Receipted, type ReceiptFacts, type ReceiptView } from '../domain/receipt.js'
import type { AsKnown, Questions } from './questions.js'
import { receiptFacts, receiptId } from './receipt-id.js'

type Variables = ReceiptFacts['variables']
type Answer = { readonly view: object; readonly text: string; readonly parts: ReadonlyMap<string, string> }

/** The questions without receipts, as `createQuestions` answers them. */
export type Plain = Omit<Questions, 'receipt'>

/** The three receipted questions, and `receipt`, over plain ones. `clock` gives the present instant. */
export function withReceipts(
  plain: Plain,
  clock: () => Date,
): Pick<Questions, 'whoLeft' | 'standing' | 'diff' | 'receipt'> {
  const today = () => isoDay(Math.floor(clock().getTime() / 86_400_000) as Day)

  const give = <V extends object>(operation: Receipted, view: V, variables: Variables, day: string, known: AsKnown) => {
    const knownAt = new Date(known.knownAt ?? clock()).toISOString()
    const publishedUntil = known.publishedUntil ?? null
    const answer = answerDigest(view)
    return {
      ...view,
      receipt: receiptId({ operation, variables, day, knownAt, publishedUntil, policy: POLICY, answer }),
    }
  }

  const again = async ({ operation, variables, day }: ReceiptFacts, known: AsKnown): Promise<Answer> => {
    const text = (name: string) => (typeof variables[name] === 'string' ? variables[name] : undefined)
    const shared = {
      organization: text('organization') ?? '',
      lineage: variables.lineage !== false,
      accordingTo: text('accordingTo'),
      from: text('from'),
    }
    if (operation === 'standing') {
      const view = await plain.standing({ ...shared, country: text('country') ?? '', at: day }, known)
      return { view, text: view.reason, parts: partsOf([view]) }
    }
    if (operation === 'diff') {
      const view = await plain.diff({ ...shared, from: shared.from ?? '', to: day }, known)
      return { view, text: view.text, parts: partsOf(CHANGES.flatMap((change) => view[change])) }
    }
    const strictness: Strictness = STRICTNESSES.find((s) => s === variables.strictness) ?? 'LEGAL'
    const view = await plain.whoLeft({ ...shared, strictness, to: day }, known)
    return { view, text: view.text, parts: partsOf([...view.left, ...view.notLeft]) }
  }

  return {
    whoLeft: async (args, known) => {
      const day = args.to ?? today()
      const view = await plain.whoLeft({ ...args, to: day }, known)
      const { strictness, lineage, from, accordingTo } = args
      const variables = given({ organization: view.organization, strictness, lineage, from, accordingTo })
      return give('whoLeft', view, variables, day, known)
    },
    standing: async (args, known) => {
      const day = args.at ?? today()
      const view = await plain.standing({ ...args, at: day }, known)
      const { lineage, accordingTo } = args
      const variables = given({ country: view.country, organization: view.organization, lineage, accordingTo })
      return give('standing', view, variables, day, known)
    },
    diff: async (args, known) => {
      const view = await plain.diff(args, known)
      const variables = given({ organization: view.organization, from: args.from, lineage: args.lineage })
      return give('diff', view, variables, args.to, known)
    },
    receipt: async (id): Promise<ReceiptView> => {
      const facts = receiptFacts(id)
      const { publishedUntil, knownAt } = facts
      const now = clock().toISOString()
      const then = await again(facts, { knownAt, publishedUntil })
      const present = await again(facts, { publishedUntil })
      const names = new Set([...then.parts.keys(), ...present.parts.keys()])
      const countries = [...names].filter((name) => then.parts.get(name) !== present.parts.get(name)).sort()
      const moved = answerDigest(then.view) !== answerDigest(present.view)
      const organization = String(facts.variables.organization)
      const belief = { organization, at: facts.day, knownFrom: knownAt, knownTo: now, publishedUntil }
      const learnt = moved ? (await plain.beliefDiff(belief)).learnt : []
      const through = learnt.filter((l) => l.countries.some((c) => countries.includes(c)))
      const faithful = answerDigest(then.view) === facts.answer
      return {
        ...facts,
        id,
        faithful,
        moved,
        textThen: then.text,
        textNow: present.text,
        countries,
        evidence: evidenceOf(then.view),
        through,
        text: told(facts, faithful, moved, through),
      }
    },
  }
}

const STRICTNESSES: readonly Strictness[] = ['LEGAL', 'DE_FACTO', 'ANNOUNCED']

function given(variables: Record<string, string | boolean | null | undefined>): Variables {
  const kept = Object.entries(variables).filter((entry): entry is [string, string | boolean] => entry[1] != null)
  return Object.fromEntries(kept)
}

/** What the answer says of each country. */
function partsOf(rows: readonly { readonly country: string }[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const row of rows) parts.set(row.country, `${parts.get(row.country) ?? ''}${answerDigest(row)}`)
  return parts
}

/** The ids of all evidence in an answer, in its order, each once. */
function evidenceOf(view: object): readonly string[] {
  const found: string[] = []
  JSON.stringify(view, (key, value: unknown) => {
    if (key === 'evidence' && Array.isArray(value)) found.push(...value.filter((id) => typeof id === 'string'))
    return value
  })
  return [...new Set(found)]
}

function told(
  facts: ReceiptFacts,
  faithful: boolean,
  moved: boolean,
  through: readonly { readonly source: string }[],
): string {
  const doubt = faithful
    ? ''
    : facts.policy === POLICY
      ? ' What we hold of that instant is not what answered then: something was being written, or names were corrected.'
      : ` The policy was ${facts.policy}, and is ${POLICY}.`
  if (!moved) return `Nothing has moved since ${facts.knownAt}.${doubt}`
  const sources = [...new Set(through.map((l) => l.source))]
  return `Moved since ${facts.knownAt}, through ${sources.join(', ') || 'no new run: names or dates of the seeds were corrected'}.${doubt}`
}
