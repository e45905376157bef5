/** Nearest questions that can be answered, for one that cannot. */
import type { ActorId } from '../domain/model.js'
import type { NotUnderstood } from './question.js'

interface Example {
  readonly text: string
  /** Classes and offices that speak for it. */
  readonly near: readonly string[]
}

/** One question an intent, with the names it needs; and the words that bring it up. */
const EXAMPLES: readonly Example[] = [
  { text: 'Who left {body}?', near: ['LEAVE', 'EXIT', 'OUT', 'LOSE', 'FORMER', 'WHO'] },
  { text: 'Is {country} a member of {body}?', near: ['IN', 'COUNTRIES_NOUN', 'STATUS', 'AUX'] },
  { text: 'Who was a member of {body} in 2010?', near: ['MEMBERS', 'IN', 'COUNTRIES_NOUN', 'WHO'] },
  { text: 'When did {country} join {body}?', near: ['JOIN', 'ENTRY', 'WHENQ', 'HOWLONG', 'REJOIN'] },
  { text: 'Who joined {body} since 2000?', near: ['JOIN', 'ENTRY', 'NEWEST', 'WHO'] },
  { text: 'How many members does {body} have?', near: ['HOWMANY', 'how_many'] },
  { text: 'Did {country} leave {body}?', near: ['LEAVE', 'LEAVING', 'EXIT', 'AUX'] },
  { text: 'Who was suspended from {body}?', near: ['SUSPEND', 'SUSPENSION', 'EXPEL', 'FREEZE'] },
  { text: 'Who gave notice of leaving {body}?', near: ['ANNOUNCE', 'NOTICE', 'LEAVING', 'THREATEN'] },
  { text: 'Which organizations is {country} in?', near: ['WHICHORGS', 'PART'] },
  { text: 'What was said about {body}?', near: ['SAY', 'STATEMENTS', 'CRITICISE', 'PRAISE', 'ABOUT'] },
  { text: 'What changed in {body} since 2020?', near: ['CHANGE', 'CHANGES', 'HAPPEN', 'WHAT'] },
  { text: 'What is disputed about {body}?', near: ['DISPUTED', 'DISPUTES', 'DISAGREE'] },
  { text: 'History of {country} in {body}', near: ['TIMELINE', 'HAPPEN'] },
  { text: 'Who leads {country}?', near: ['LEAD', 'LEADERS', 'OFFICE'] },
  { text: 'When was {body} founded?', near: ['FOUNDED', 'FOUNDING', 'DISSOLVED', 'EXIST', 'FOUND'] },
  { text: 'Who says that {country} is in {body}?', near: ['EVIDENCE', 'SOURCES', 'SAYSSO'] },
  { text: 'Who are the founding members of {body}?', near: ['FOUNDERS', 'FOUND'] },
]

const SUGGESTED = 3

/** The three nearest, with the names that were heard; an ambiguous name gives one question a candidate. */
export function suggestions(
  { heard, named, candidates }: NotUnderstood,
  nameOf: (id: ActorId) => string,
): readonly string[] {
  const body = named.find((id) => id.startsWith('org:')) ?? 'org:CSTO'
  const country = named.find((id) => id.startsWith('country:')) ?? 'country:ARM'
  const fill = (text: string, country: ActorId, body: ActorId): string =>
    text.replace('{body}', nameOf(body)).replace('{country}', nameOf(country))
  const score = ({ near, text }: Example): number =>
    near.filter((n) => heard.includes(n)).length +
    (text.includes('{country}') === named.some((id) => id.startsWith('country:')) ? 0.5 : 0)
  const ranked = [...EXAMPLES].sort((a, b) => score(b) - score(a))
  if (candidates.length > 0)
    return candidates.slice(0, SUGGESTED).map((id) => {
      const kind = id.startsWith('org:') ? '{body}' : '{country}'
      const example = id.startsWith('leader:') ? null : (ranked.find(({ text }) => text.includes(kind)) ?? ranked[0]!)
      if (example === null) return `What did ${nameOf(id)} say?`
      return fill(example.text, kind === '{country}' ? id : country, kind === '{body}' ? id : body)
    })
  return ranked.slice(0, SUGGESTED).map(({ text }) => fill(text, country, body))
}
