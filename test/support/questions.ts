/** The tables of questions in test/ask, and the graph that they are asked on. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { seed } from '../../src/app/seed.js'
import { EMBEDDED } from './engines.js'
import { allSeeds, emptyGraph, type GraphUnderTest } from './seeded.js'

/** The day on which the tables are asked. */
export const TODAY = '2026-11-25'

/** One question with what it is to be read as, and its answer where the table holds one. */
export interface AskedQuestion {
  readonly q: string
  readonly context?: string
  readonly operation: string
  /** Whether its time is that of an event, which only a graph tells: the variables hold the day. */
  readonly event?: boolean
  /** Variables that are not null. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Codes of the countries that are the answer, in one text. */
  readonly subjects?: string
  readonly text?: string
  /** The field that the schema does not have yet. */
  readonly pending?: string
}

/** A table of test/ask by its name. */
export const table = <T>(name: string): readonly T[] =>
  // The tables are our own, and the tests that read them fail on what is not there.
  parse(readFileSync(new URL(`../ask/${name}.yaml`, import.meta.url), 'utf8')) as readonly T[]

const ARTICLES = ['lavrov-defends', 'putin-on-armenia', 'pashinyan-criticises', 'tajikistan-leaves']

/** All seeds and a few articles of our own, on the embedded engine, on that day. */
export async function askedGraph(): Promise<GraphUnderTest> {
  const graph = await emptyGraph(await EMBEDDED.open(), () => new Date(`${TODAY}T12:00:00Z`))
  await seed(graph, allSeeds(), { digests: true })
  for (const name of ARTICLES)
    await graph.ingest.ingestArticle({
      text: readFileSync(new URL(`../fixtures/ask/${name}.txt`, import.meta.url), 'utf8'),
    })
  return graph
}

export const ASK = `query ($question: String!, $context: String) {
  ask(question: $question, context: $context) {
    text understood interpretation query variables suggestions receipt
    subjects { code } evidence { quote start end source { __typename ... on Article { id text } ... on Record { id } } }
  }
}`
