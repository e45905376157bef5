/** Answers that quote: statements, disputes, timelines, and who says so. */
import { sayAct, sayReality } from '../plan.js'
import { list, onDate, sayDate, sayWhen, sentences } from '../say.js'
import { sayPosition } from './pair-record.js'
import type { Asking, Dispute, Event, Id, Said, When, Worded } from './results.js'

const time = ({ question }: Asking): string => (sayWhen(question.when) === '' ? '' : ` ${sayWhen(question.when)}`)
const on = (date: When | null): string => (date ? ` ${onDate(date.edtf)}` : '')

interface Statement {
  readonly speaker: Id | null
  readonly speakerName: string
  readonly madeOn: When | null
  readonly stance: string
  readonly quote: string
  readonly evidence: Said
}
const SHOWN = 3

/** A quote as it stands, cut where it is long. */
const short = (quote: string): string =>
  (quote.length > 220 ? `${quote.slice(0, 217).trimEnd()}...` : quote).replace(/\s+/g, ' ').replace(/^["“]|["”]$/g, '')

export function statements(
  data: { readonly statements: { readonly totalCount: number; readonly nodes: readonly Statement[] } },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const { nodes, totalCount } = data.statements
  const stance = question.fixed.stance?.[0]?.toLowerCase()
  const speaker = question.leaders[0] ?? question.countries[0] ?? question.organizations[0]
  const by = speaker ? ` by ${nameOf(speaker)}` : ''
  const about = question.about[0] ? ` about ${nameOf(question.about[0])}` : ''
  const what = `${stance ? `${stance} ` : ''}statement${totalCount === 1 ? '' : 's'}${by}${about}${time(asking)}`
  const undated = time(asking) !== '' && 'Statements of which no source tells the day are left out.'
  const yes = question.fixed.yesNo
  if (totalCount === 0)
    return {
      text: sentences(`${yes ? 'No: n' : 'N'}o ${what.replace('statements', 'statement')} is on record.`, undated),
      subjects: [],
      evidence: [],
    }
  const told = nodes
    .slice(0, SHOWN)
    .map((s) => `${s.speakerName}${on(s.madeOn)}${stance ? '' : ` (${s.stance.toLowerCase()})`}: "${short(s.quote)}"`)
  return {
    text: sentences(
      `${yes ? 'Yes: ' : ''}${totalCount} ${what} ${totalCount === 1 ? 'is' : 'are'} on record${totalCount > SHOWN ? `, the first ${SHOWN}` : ''}.`,
      ...told,
      undated,
    ),
    subjects: [],
    evidence: nodes.map((s) => s.evidence),
  }
}

export function disputes(
  data: { readonly disputes: { readonly totalCount: number; readonly nodes: readonly Dispute[] } },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const { totalCount } = data.disputes
  const place = (d: Dispute): string => `${d.organization?.id ?? ''} ${d.country?.id ?? ''} ${d.axis}`
  const nodes = [...data.disputes.nodes].sort((a, b) => (place(a) < place(b) ? -1 : 1))
  const about = list([...question.countries, ...question.organizations].map(nameOf))
  if (totalCount === 0)
    return {
      text: `${question.yesNo ? 'No: n' : 'N'}o open dispute on ${about} is on record.`,
      subjects: [],
      evidence: [],
    }
  const told = nodes.slice(0, 5).map((d) => {
    const sides = d.positions.map((p) => {
      const voices = [
        ...new Set(
          p.evidence.map((e) => e.speakerName ?? e.source.outlet ?? null).filter((n): n is string => n !== null),
        ),
      ]
      return `"${sayPosition(p.value)}"${voices.length > 0 ? ` (${list(voices, 3)})` : ''}`
    })
    const where =
      question.countries.length > 0 && question.organizations.length > 0
        ? ''
        : `${[d.country, d.organization].flatMap((x) => (x ? [nameOf(x.id)] : [])).join(' and ')}, `
    return `${where}on the ${d.axis.toLowerCase()}: ${sides.join(' against ')}`
  })
  return {
    text: sentences(
      `${question.yesNo ? 'Yes: ' : ''}${totalCount} open ${totalCount === 1 ? 'dispute' : 'disputes'} on ${about}.`,
      `${told.map((one) => `${one[0]!.toUpperCase()}${one.slice(1)}`).join('. ')}.`,
      totalCount > 5 && `And ${totalCount - 5} more.`,
    ),
    subjects: [...new Set(nodes.flatMap((d) => (d.country?.id.startsWith('country:') ? [d.country.id] : [])))],
    evidence: nodes.flatMap((d) => d.positions.flatMap((p) => p.evidence)),
  }
}

type Item =
  | ({ readonly __typename: 'Event' } & Event)
  | {
      readonly __typename: 'Statement'
      readonly speakerName: string
      readonly madeOn: When | null
      readonly quote: string
      readonly said: Said
    }
const TIMELINE_SHOWN = 12

/** Acts and statements, oldest first; countries that did the same on one day are told together. */
export function timeline(data: { readonly timeline: { readonly nodes: readonly Item[] } }, asking: Asking): Worded {
  const { question } = asking
  const nodes = data.timeline.nodes.filter((i) => i.__typename === 'Event' || i.__typename === 'Statement')
  const about = list(question.about.map(asking.nameOf))
  if (nodes.length === 0)
    return { text: `Nothing on ${about}${time(asking)} is on record.`, subjects: [], evidence: [] }
  const groups = new Map<string, Item[]>()
  for (const item of nodes) {
    const key = item.__typename === 'Statement' ? item.said.id : lineOf(item, '*', asking)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  const shown = [...groups.values()].slice(0, TIMELINE_SHOWN)
  const told = shown.map((same) => {
    const [item] = same
    if (item?.__typename === 'Statement')
      return `${item.madeOn ? sayDate(item.madeOn.edtf) : 'undated'}: ${item.speakerName} said "${short(item.quote)}"`
    const events = same as readonly Event[]
    const who = [...new Set(events.flatMap((e) => e.countries.map((c) => asking.nameOf(c.id))))].sort()
    return lineOf(events[0]!, list(who, 20), asking)
  })
  const isCut = groups.size > TIMELINE_SHOWN
  const head = isCut
    ? `On ${about}${time(asking)}, the first ${TIMELINE_SHOWN} entries:`
    : `On ${about}${time(asking)}:`
  const evidence = shown.flat().flatMap((i) => (i.__typename === 'Statement' ? [i.said] : (i as Event).evidence))
  return { text: `${head} ${told.join('; ')}.`, subjects: [], evidence }
}

/** "28 January 2024: Mali and Niger gave notice of leaving ECOWAS". */
function lineOf(e: Event, who: string, { nameOf }: Asking): string {
  const body = e.organization ? nameOf(e.organization.id) : ''
  const own = `${body} was ${e.act === 'DISSOLVED' ? 'dissolved' : e.act.toLowerCase()}`
  const real = sayReality(e.act, e.factuality)
  const what = e.countries.length === 0 ? own : `${who} ${sayAct(e.act)} ${body}`
  return `${e.date ? sayDate(e.date.edtf) : 'undated'}: ${real}${what}${e.disputed ? ' (disputed)' : ''}`
}

const SOURCES_SHOWN = 6
const placeOf = ({ source }: Said): string => source.outlet ?? source.where ?? source.reviewer ?? source.id

/** "Who says so": the sources themselves, those that deny apart. */
export function sources(given: Worded, tells = false): Worded {
  // The question is not whether, but on whose word.
  const worded = {
    ...given,
    text: tells
      ? given.text
      : given.text.replace(/^(Yes|No)(, in law)?: (.)/, (_, __, ___, c: string) => c.toUpperCase()),
  }
  const first = (all: readonly string[]) =>
    `${all.slice(0, SOURCES_SHOWN).join('; ')}${all.length > SOURCES_SHOWN ? `; ${all.length - SOURCES_SHOWN} more` : ''}`
  const told = (all: readonly Said[]): string =>
    first([...new Set(all.map((e) => `${e.speakerName ? `${e.speakerName}, in ` : ''}${placeOf(e)}`))])
  const says = worded.evidence.filter((e) => e.polarity === 'ASSERTS')
  const denies = worded.evidence.filter((e) => e.polarity === 'DENIES')
  if (worded.evidence.length === 0)
    return { ...worded, text: sentences('No source on record tells of it.', worded.text) }
  return {
    ...worded,
    text: sentences(
      worded.text,
      says.length > 0 && `Sources: ${told(says)}.`,
      denies.length > 0 && `Denied by: ${told(denies)}.`,
    ),
  }
}
