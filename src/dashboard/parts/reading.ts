/** What a sentence was read as, in words. */
import type { ReadingFragment } from '../generated/operations.js'
import { actWords } from './acts.js'
import { told } from './days.js'
import { word } from './names.js'

/** "Armenia froze its participation (CSTO, February 2024)". */
export function readingOf({ actor, organization, act, standing, on }: ReadingFragment): string {
  const body = organization.acronym ?? organization.name
  const what = act ? actWords(act) : `counts as ${standing ? word(standing) : 'one of its members'}`
  return `${actor.name} ${what} (${[body, on ? told(on) : null].filter(Boolean).join(', ')})`
}
