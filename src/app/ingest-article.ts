/** One article: text in, claims with quotes appended, pairs projected, a report out. */
import { isEdtf } from '../domain/edtf.js'
import { badInput, PactgraphError } from '../domain/errors.js'
import { runOf } from '../domain/identity.js'
import type { Actor, Article, Extraction } from '../domain/model.js'
import type { GraphReader } from '../graph/reader.js'
import type { GraphWriter } from '../graph/writer.js'
import { readArticle } from '../ingest/article.js'
import { EXTRACTOR_VERSION, extract } from '../ingest/extract.js'
import { buildGazetteer, type Gazetteer } from '../ingest/gazetteer.js'
import { changesAround } from './changes.js'
import { type Deciding, decide, refuseReinstated } from './decide.js'
import { type ExtractedArticle, type IngestMany, ingestStream, reportOf } from './ingest-stream.js'
import { namesOf } from './names.js'
import type { ArticleInput, Ingest, IngestReportView, RunReportView } from './questions.js'
import { reextract } from './reextract.js'

/** The longest article that is taken up, in UTF-16 units. */
export const MAX_ARTICLE = 5_000_000

/** The ingest use case over one graph; names are read anew only when they have changed. */
export function createIngest(
  reader: GraphReader,
  writer: GraphWriter,
  clock: () => Date = () => new Date(),
): Ingest & IngestMany {
  const current = namesOf(reader)
  let known: { readonly actors: unknown; readonly gazetteer: Gazetteer } | null = null
  const gazetteer = async (): Promise<Gazetteer> => {
    const { index } = await current()
    if (known?.actors !== index.actors)
      known = { actors: index.actors, gazetteer: buildGazetteer([...index.actors.values()] as readonly Actor[]) }
    return known.gazetteer
  }
  const deciding = async (): Promise<Deciding> => ({
    reader,
    writer,
    names: await current(),
    today: Math.floor(clock().getTime() / 86_400_000),
    readAgain: async (article) => extractedOf(article, extract(article, await gazetteer())).run,
  })
  return {
    decide: async (input) => decide(await deciding(), input),
    reextract: async (options) => reextract(await deciding(), options),
    ingestArticle: async (input) => ingestArticle(writer, extractArticle(input, await gazetteer())),
    extractor: async () => {
      const names = await gazetteer()
      return (input) => extractArticle(input, names)
    },
    ingestStream: (items) => ingestStream(writer, items),
    retractArticle: async (id, reason) => retractArticle(await deciding(), id, reason),
  }
}

async function retractArticle(parts: Deciding, id: string, reason: string): Promise<RunReportView> {
  const { reader, writer } = parts
  if (reason.trim() === '') throw badInput('A retraction needs a reason', 'Say in a few words why.')
  const [article] = await reader.sources([id])
  if (article?.type !== 'article')
    throw new PactgraphError('NOT_FOUND', `There is no article "${id.slice(0, 80)}"`, {
      hint: 'Article ids stand in the evidence of answers, and in `articles`.',
    })
  await refuseReinstated(reader, id)
  const { result, changes } = await changesAround(parts, [id], [], () =>
    writer.empty([article], 'RETRACTED', reason.trim()),
  )
  return { article, appended: result.runs[0]?.outcome === 'NEW', reason: reason.trim(), ...changes }
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

/** Reads an article and takes it apart; the graph is not asked. BAD_USER_INPUT for what is no article. */
export function extractArticle(input: ArticleInput, gazetteer: Gazetteer): ExtractedArticle {
  const article = articleOf(input)
  return extractedOf(article, extract(article, gazetteer))
}

/** An article from what a caller gave. BAD_USER_INPUT for what is no article. */
export function articleOf(input: ArticleInput): Article {
  const { text, title, url, outlet, publishedOn } = checked(input)
  return readArticle(text, { title, url, outlet, publishedOn })
}

/** An article with what was found in it, as the writer takes it. */
export function extractedOf(article: Article, extraction: Extraction): ExtractedArticle {
  return { run: { ...runOf(article, extraction, EXTRACTOR_VERSION), source: article }, problems: extraction.problems }
}

async function ingestArticle(writer: GraphWriter, extracted: ExtractedArticle): Promise<IngestReportView> {
  const { runs, problems } = await writer.record([extracted.run])
  return reportOf(extracted, runs[0]!, problems)
}
