/** One article: text in, claims with quotes appended, pairs projected, a report out. */
import { isEdtf } from '../domain/edtf.js'
import { badInput, PactgraphError } from '../domain/errors.js'
import { runOf } from '../domain/identity.js'
import type { Actor, Problem } from '../domain/model.js'
import type { GraphReader } from '../graph/reader.js'
import type { GraphWriter } from '../graph/writer.js'
import { readArticle } from '../ingest/article.js'
import { EXTRACTOR_VERSION, extract } from '../ingest/extract.js'
import { buildGazetteer, type Gazetteer } from '../ingest/gazetteer.js'
import { namesOf } from './names.js'
import type { ArticleInput, Ingest, IngestReportView, RunReportView } from './questions.js'

/** The longest article that is taken up, in UTF-16 units. */
export const MAX_ARTICLE = 5_000_000

/** The ingest use case over one graph; names are read anew only when they have changed. */
export function createIngest(reader: GraphReader, writer: GraphWriter): Ingest {
  const current = namesOf(reader)
  let known: { readonly actors: unknown; readonly gazetteer: Gazetteer } | null = null
  const gazetteer = async (): Promise<Gazetteer> => {
    const { index } = await current()
    if (known?.actors !== index.actors)
      known = { actors: index.actors, gazetteer: buildGazetteer([...index.actors.values()] as readonly Actor[]) }
    return known.gazetteer
  }
  return {
    ingestArticle: async (input) => ingestArticle(writer, await gazetteer(), input),
    retractArticle: (id, reason) => retractArticle(reader, writer, id, reason),
  }
}

async function retractArticle(
  reader: GraphReader,
  writer: GraphWriter,
  id: string,
  reason: string,
): Promise<RunReportView> {
  if (reason.trim() === '') throw badInput('A retraction needs a reason', 'Say in a few words why.')
  const [article] = await reader.sources([id])
  if (article?.type !== 'article')
    throw new PactgraphError('NOT_FOUND', `There is no article "${id.slice(0, 80)}"`, {
      hint: 'Article ids stand in the evidence of answers, and in `articles`.',
    })
  const { runs } = await writer.empty([article], 'RETRACTED', reason.trim())
  return { article, appended: runs[0]?.outcome === 'NEW', reason: reason.trim() }
}

/** Checks what a caller gave, before anything is read or written. */
function checked(input: ArticleInput): ArticleInput {
  if (input.text.trim() === '') throw badInput('The article is empty', 'Give its text: title, head lines and body.')
  if (input.text.length > MAX_ARTICLE)
    throw badInput(`The article is longer than ${MAX_ARTICLE} characters`, 'Split it, or check that it is one article.')
  if (input.text.includes('\0')) throw badInput('The article holds NUL characters', 'Is this a binary file?')
  if (input.publishedOn && !isEdtf(input.publishedOn))
    throw badInput(`"${input.publishedOn.slice(0, 40)}" is not a date`, 'Write a year, month or day: 2024-12-12')
  return input
}

async function ingestArticle(
  writer: GraphWriter,
  gazetteer: Gazetteer,
  input: ArticleInput,
): Promise<IngestReportView> {
  const { text, title, url, outlet, publishedOn } = checked(input)
  const article = readArticle(text, { title, url, outlet, publishedOn })
  const extraction = extract(article, gazetteer)
  const run = runOf(article, extraction, EXTRACTOR_VERSION)
  const { runs, problems } = await writer.record([run])
  const recorded = runs[0]!
  const place = new Map(run.assertions.map((a) => [a.id, a]))
  const told: readonly Problem[] = problems.map((p) => ({
    start: place.get(p.assertion)?.start ?? null,
    end: place.get(p.assertion)?.end ?? null,
    message: p.message,
  }))
  const undated: readonly Problem[] =
    article.publishedOn === null
      ? [
          {
            start: null,
            end: null,
            message: 'no day of publication: give one (--published, or a line "Published: 2024-12-12")',
          },
        ]
      : []
  const kept: readonly Problem[] =
    recorded.outcome === 'KEPT_OUT'
      ? [{ start: null, end: null, message: 'this text was retracted and stays so until a decision reinstates it' }]
      : []
  return {
    article,
    created: recorded.created,
    existing: recorded.existing,
    claims: run.claims,
    problems: [...kept, ...undated, ...extraction.problems, ...told],
  }
}
