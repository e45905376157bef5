import type { ActorId } from '../domain/model.js'
import type { Match } from './patterns.js'
import type { Unit } from './units.js'

/** Nouns that a letter must be about to deny a withdrawal. */
const NOTICE_TOPICS = new Set(
  'status withdrawal exit membership suspension freeze freezing participation departure leave leaving withdraw'.split(
    ' ',
  ),
)
const TOPIC_REACH = 14

/** Whose withdrawal a missing letter would have told: a state behind it, as "from Yerevan" or "Armenian". */
export function writerOfNotice(match: Match, units: readonly Unit[]): readonly ActorId[] {
  const behind = units.slice(match.end, match.end + TOPIC_REACH)
  const noun = units[match.end - 1]?.lower ?? ''
  if (!behind.some((one) => NOTICE_TOPICS.has(one.lower)) && noun !== 'notice') return []
  const writer = behind.find((one) => one.kind === 'state' || one.kind === 'people' || one.person?.voice)
  return writer?.person?.voice ? [writer.person.voice] : (writer?.ids ?? [])
}

/** Index of the word that tells what a missing letter would have been about, in the same clause; else the letter itself. */
export function topicOfNotice(match: Match, units: readonly Unit[]): number {
  for (let at = match.end; at < match.end + TOPIC_REACH; at++) {
    const one = units[at]
    if (!one || one.kind === 'mark') break
    if (NOTICE_TOPICS.has(one.lower)) return at
  }
  return match.end - 1
}
