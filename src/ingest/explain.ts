import type { Actor, ActorId, Article, EdtfText, FindingDraft } from '../domain/model.js'
import { bodyStart } from './article.js'
import { extract } from './extract.js'
import { FRAMES } from './frames/all.js'
import type { Gazetteer } from './gazetteer.js'
import { type Passage, readPassages } from './passages.js'
import { lastStartingBy } from './spans.js'
import type { Unit } from './units.js'

/** Where one finding comes from, in the order in which a reader would check it. */
export interface Explanation {
  readonly finding: FindingDraft
  /** The sentence as it stands in the text. */
  readonly sentence: string
  /** The mentions of the sentence: what is written, and what it was taken for. */
  readonly mentions: readonly { readonly text: string; readonly meaning: string }[]
  readonly rule: { readonly id: string; readonly pattern: string }
  /** One line for each date of the finding: what is written, how it was read. */
  readonly dates: readonly string[]
}

const PATTERNS: ReadonlyMap<string, string> = new Map(
  FRAMES.flatMap((frame) => frame.rules.map((rule) => [rule.id, rule.pattern.source] as const)),
)

const nameOf = (id: ActorId, actors: ReadonlyMap<ActorId, Actor>): string => actors.get(id)?.name ?? id

/** What a mention was taken for, or null for plain words. */
function meaningOf(one: Unit, actors: ReadonlyMap<ActorId, Actor>): string | null {
  const names = one.ids.map((id) => nameOf(id, actors)).join(', ')
  const described = one.named ? '' : ' (by what was said before)'
  switch (one.kind) {
    case 'state':
      return `${one.ids.length > 1 ? 'states' : 'state'} ${names}${one.seat ? ' (by its seat)' : described}`
    case 'people':
      return `of ${names}`
    case 'body':
      return `body ${names}${described}`
    case 'person':
    case 'office': {
      const { name, office, voice } = one.person ?? { name: '', office: null, voice: null }
      return [one.kind, name, office, voice && `for ${nameOf(voice, actors)}`].filter(Boolean).join(' ')
    }
    case 'date':
      return one.date && `date ${one.date.edtf}, ${one.date.basis.toLowerCase()}`
    default:
      return null
  }
}

const HOW = {
  STATED: 'stated',
  RESOLVED: 'worked out',
  PUBLICATION: 'bounded by the publication',
  SCHEDULED: 'scheduled',
} as const

function dateLine(
  what: string,
  edtf: EdtfText,
  { units }: Passage,
  text: string,
  finding: FindingDraft,
  publishedOn: EdtfText | null,
): string {
  const unit = units.find((one) => one.date?.edtf === edtf)
  if (unit?.date) {
    const against = unit.date.basis === 'RESOLVED' ? ` against ${publishedOn ?? 'the dates before it'}` : ''
    return `${what} ${edtf}: "${text.slice(unit.start, unit.end)}", ${HOW[unit.date.basis]}${against}`
  }
  if (finding.saidOn === edtf)
    return `${what} ${edtf}: the day on which ${finding.speakerName ?? 'the speaker'} said it`
  return `${what} ${edtf}: ${HOW[finding.basis]}`
}

function datesOf(finding: FindingDraft, passage: Passage, article: Article): readonly string[] {
  const { on, effective, saidOn } = finding
  const line = (what: string, edtf: EdtfText | null): string[] =>
    edtf === null ? [] : [dateLine(what, edtf, passage, article.text, finding, article.publishedOn)]
  const told = [...line('on', on), ...line('effective', effective), ...(saidOn === on ? [] : line('said on', saidOn))]
  const bound = article.publishedOn ? `some day up to ${article.publishedOn}, its publication` : 'some day'
  return on === null && effective === null ? [...told, `no date of its own: ${bound}`] : told
}

/** Everything found in an article, each with its sentence, mentions, rule and dates. */
export function explain(article: Article, gazetteer: Gazetteer): readonly Explanation[] {
  const { passages } = readPassages(article, gazetteer, bodyStart(article))
  const sentences = passages.map(({ sentence }) => sentence)
  return extract(article, gazetteer).findings.flatMap((finding) => {
    const passage = passages[lastStartingBy(sentences, finding.start ?? 0)]
    if (!passage) return []
    const { start, end } = passage.sentence
    const mentions = passage.units.flatMap((one) => {
      const meaning = meaningOf(one, gazetteer.actors)
      return meaning === null ? [] : [{ text: article.text.slice(one.start, one.end), meaning }]
    })
    const rule = { id: finding.rule, pattern: PATTERNS.get(finding.rule) ?? 'src/ingest/standings' }
    return [
      { finding, sentence: article.text.slice(start, end), mentions, rule, dates: datesOf(finding, passage, article) },
    ]
  })
}
