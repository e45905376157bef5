import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Evaluation, Evaluator, type GoldArticle, organizationKeys, scores, share } from '../../app/eval.js'
import { loadSeeds } from '../../app/seed-files.js'
import { SEEDS_FOLDER } from '../../compose.js'
import { badInput } from '../../domain/errors.js'
import { readArticle } from '../../ingest/article.js'
import { extract } from '../../ingest/extract.js'
import { buildGazetteer } from '../../ingest/gazetteer.js'
import { type ExtractionJson, extractionToJson } from '../../ingest/to-json.js'
import { plain, say, sayJson, table } from '../print.js'

export interface EvalOptions {
  readonly orgs?: string
  readonly json?: boolean
}

function read(path: string): string {
  if (!existsSync(path)) throw badInput(`There is no file "${path}"`, 'A gold file has one annotated article a line.')
  return readFileSync(path, 'utf8')
}

function jsonLines(path: string): readonly unknown[] {
  const lines = read(path).split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line)]
    } catch {
      throw badInput(`${path}, line ${at + 1}: not JSON`, 'One JSON object a line.')
    }
  })
}

const LISTS = ['events', 'memberships', 'statements'] as const

function isGold(value: unknown): value is GoldArticle {
  if (typeof value !== 'object' || value === null) return false
  const row = value as Record<string, unknown>
  return typeof row.id === 'string' && typeof row.file === 'string' && LISTS.every((list) => Array.isArray(row[list]))
}

function goldOf(path: string): readonly GoldArticle[] {
  return jsonLines(path).map((row, at) => {
    if (isGold(row)) return row
    throw badInput(`${path}, article ${at + 1}: needs id, file, events, memberships and statements`)
  })
}

/** Articles are matched by their leading number, else by their whole id. */
const numberOf = (id: string): string => /^\d+/.exec(id)?.[0] ?? id

function foundIn(path: string): ReadonlyMap<string, ExtractionJson> {
  const rows = jsonLines(path).filter(
    (row): row is ExtractionJson =>
      typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string',
  )
  return new Map(rows.map((row) => [numberOf(row.id), row]))
}

/** Runs the extractor of this version over the gold's own texts. */
function extracted(gold: readonly GoldArticle[], folder: string): ReadonlyMap<string, ExtractionJson> {
  const { actors } = loadSeeds(SEEDS_FOLDER)
  const gazetteer = buildGazetteer(actors)
  return new Map(
    gold.map(({ id, file }) => {
      const article = readArticle(read(join(folder, file)))
      return [numberOf(id), extractionToJson(id, extract(article, gazetteer), gazetteer.actors)]
    }),
  )
}

/** The figures alone, as `--json` prints them. */
export function figuresOf(result: Evaluation) {
  const { articles, withoutFinding, inexact, events, falseMoves, trapped, memberships, statements } = result
  const of = ({ right, wrong, missing }: { right: number; wrong: number; missing: number }) => ({
    ...scores({ right, wrong, missing }),
    tp: right,
    fp: wrong,
    fn: missing,
  })
  return {
    articles,
    missing: withoutFinding,
    badSpans: inexact,
    events: of(events),
    factuality: share(events.factuality, events.right),
    dates: share(events.date, events.dated),
    falseMoves,
    trapped,
    memberships: of(memberships),
    statements: {
      ...of(statements),
      speaker: share(statements.speaker, statements.right),
      about: share(statements.about, statements.right),
      stance: share(statements.stance, statements.right),
    },
    acts: Object.fromEntries(
      [...result.byAct].map(([act, row]) => [
        act,
        { ...of(row), factuality: share(row.factuality, row.right), dates: share(row.date, row.dated) },
      ]),
    ),
  }
}

const ACT_HEAD = ['act', 'right', 'wrong', 'missing', 'precision', 'recall', 'factuality', 'dates']

function actTable({ byAct }: Evaluation): string {
  const rows = [...byAct].map(([act, row]) => {
    const { precision, recall } = scores(row)
    const cells = [row.right, row.wrong, row.missing, precision, recall, share(row.factuality, row.right)]
    return [act, ...cells.map(String), row.dated === 0 ? '-' : String(share(row.date, row.dated))]
  })
  return table(ACT_HEAD, rows)
}

function report(result: Evaluation): string {
  const f = figuresOf(result)
  const prf = ({ precision, recall, f1, tp, fp, fn }: typeof f.events): string =>
    `precision ${precision}  recall ${recall}  F1 ${f1}  (right ${tp} wrong ${fp} missing ${fn})`
  return [
    `articles ${f.articles}, without a finding line ${f.missing}, evidence that is no exact slice ${f.badSpans}`,
    `events       ${prf(f.events)}`,
    `  of those   factuality ${f.factuality}  dates ${f.dates}  false moves ${f.falseMoves}  traps sprung ${f.trapped}`,
    `memberships  ${prf(f.memberships)}`,
    `statements   ${prf(f.statements)}`,
    `  of those   speaker ${f.statements.speaker}  about ${f.statements.about}  stance ${f.statements.stance}`,
    '',
    actTable(result),
  ].join('\n')
}

/** Measures findings against annotated articles; without a file of findings it extracts the gold's texts itself. */
export async function evalCommand(gold: string, found: string | undefined, options: EvalOptions): Promise<void> {
  const articles = goldOf(gold)
  const folder = dirname(gold)
  const names = options.orgs ?? join(folder, 'orgs.json')
  const keys = organizationKeys(existsSync(names) ? JSON.parse(read(names)) : {})
  const findings = found === undefined ? extracted(articles, folder) : foundIn(found)
  const evaluator = new Evaluator(keys)
  for (const article of articles) {
    const path = join(folder, article.file)
    evaluator.add(
      article,
      findings.get(numberOf(article.id)) ?? null,
      existsSync(path) ? readFileSync(path, 'utf8') : null,
    )
  }
  const result = evaluator.result()
  if (options.json) sayJson(figuresOf(result))
  else say(report(result).split('\n').map(plain).join('\n'))
}
