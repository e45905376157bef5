/** Answers that quote: statements, disputes, timelines, and who says so. */
import { sayAct } from '../plan.js'
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
  const by = question.leaders[0] ? ` by ${nameOf(question.leaders[0])}` : ''
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
  const { nodes, totalCount } = data.disputes
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
      `Yes: ${totalCount} open ${totalCount === 1 ? 'dispute' : 'disputes'} on ${about}.`,
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

export function timeline(
  data: { readonly timeline: { readonly totalCount: number; readonly nodes: readonly Item[] } },
  asking: Asking,
): Worded {
  const { question, nameOf } = asking
  const { totalCount, nodes } = data.timeline
  const about = list(question.about.map(nameOf))
  if (totalCount === 0) return { text: `Nothing on ${about}${time(asking)} is on record.`, subjects: [], evidence: [] }
  const told = nodes.slice(0, TIMELINE_SHOWN).map((item) => {
    if (item.__typename === 'Statement')
      return `${item.madeOn ? sayDate(item.madeOn.edtf) : 'undated'}: ${item.speakerName} said "${short(item.quote)}"`
    const who =
      item.countries.length > 0
        ? list(
            item.countries.map((c) => nameOf(c.id)),
            6,
          )
        : ''
    const body = item.organization ? nameOf(item.organization.id) : ''
    const what =
      who === ''
        ? `${body} was ${item.act === 'DISSOLVED' ? 'dissolved' : item.act.toLowerCase()}`
        : `${who} ${sayAct(item.act)} ${body}`
    const real = item.factuality === 'HAPPENED' ? '' : ` (${item.factuality.toLowerCase()})`
    return `${item.date ? sayDate(item.date.edtf) : 'undated'}: ${what}${real}${item.disputed ? ' (disputed)' : ''}`
  })
  const head =
    totalCount > TIMELINE_SHOWN
      ? `${totalCount} events and statements on ${about}${time(asking)} are on record, the first ${TIMELINE_SHOWN}:`
      : `On ${about}${time(asking)}:`
  return {
    text: `${head} ${told.join('; ')}.`,
    subjects: [],
    evidence: nodes.slice(0, TIMELINE_SHOWN).flatMap((i) => (i.__typename === 'Event' ? i.evidence : [i.said])),
  }
}

const SOURCES_SHOWN = 6
const placeOf = ({ source }: Said): string => source.outlet ?? source.where ?? source.reviewer ?? source.id

/** "Who says so": the sources themselves, those that deny apart. */
export function sources(given: Worded): Worded {
  // The question is not whether, but on whose word.
  const worded = {
    ...given,
    text: given.text.replace(/^(Yes|No)(, in law)?: (.)/, (_, __, ___, c: string) => c.toUpperCase()),
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
