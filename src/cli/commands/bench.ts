import { type BenchStore, benchSizes, type Sized } from '../../app/bench/run.js'
import { badInput } from '../../domain/errors.js'
import { openEmbedded } from '../../graph/engines/embedded.js'
import { note, say, sayJson, table } from '../print.js'

interface Options {
  readonly claims: string
  readonly seconds: string
  readonly json?: boolean
}

/** Sizes as they come from the command line, the smallest first. */
export function sizesIn(text: string): readonly number[] {
  const sizes = text.split(',').map((part) => Number(part.replaceAll('_', '')))
  if (sizes.some((size) => !Number.isInteger(size) || size < 2_000 || size > 5_000_000))
    throw badInput(
      `--claims must be numbers from 2,000 to 5,000,000, not "${text.slice(0, 80)}"`,
      'As in 10000,100000.',
    )
  return [...new Set(sizes)].sort((a, b) => a - b)
}

/** The times as a table: a row a question, a column a size, and what the largest costs in terms of the smallest. */
export function benchTable(all: readonly Sized[]): string {
  const [first, last] = [all[0]!, all.at(-1)!]
  const head = ['p50 in ms', ...all.map(({ claims }) => `${claims} claims`), 'growth', 'calls', 'rows', 'database hits']
  const rows = first.costs.map(({ question }, i) => {
    const costs = all.map((sized) => sized.costs[i]!)
    const span = (values: readonly (number | null)[]) => values.map((value) => value ?? '-').join(' / ')
    return [
      question,
      ...costs.map(({ p50 }) => p50.toFixed(2)),
      `${(last.costs[i]!.p50 / first.costs[i]!.p50).toFixed(2)}x`,
      span(costs.map((c) => c.calls)),
      span(costs.map((c) => c.rows)),
      span(costs.map((c) => c.hits)),
    ]
  })
  const filling = ['filling, in s', ...all.map((sized) => sized.filling.toFixed(0)), '', '', '', '']
  return table(head, [...rows, filling])
}

/** A store in memory, where the embedded engine reads from anyway: no disk is part of the figures. */
async function temporary(): Promise<BenchStore> {
  const engine = await openEmbedded(null)
  const close = engine.close.bind(engine)
  engine.close = async () => undefined
  return { open: async () => engine, remove: close }
}

/** Measures questions on made-up graphs of several sizes in the embedded engine; no store of yours is touched. */
export async function benchCommand(options: Options): Promise<void> {
  const sizes = sizesIn(options.claims)
  const seconds = Number(options.seconds)
  if (!(seconds >= 0 && seconds <= 60)) throw badInput('--seconds must be 0 to 60', 'How long each question is asked.')
  const progress = options.json ? () => undefined : note
  const all = await benchSizes(temporary, sizes, { seconds, progress })
  if (options.json) return sayJson(all)
  say(benchTable(all))
}
