import { STANDING } from '../operations.js'
import { known, type ReadingOptions } from '../options.js'
import { evidenceLines, say, sayJson } from '../print.js'
import { ask } from '../session.js'
import { type StandingRow, when, word } from '../shapes.js'

interface Options extends ReadingOptions {
  readonly at?: string
}

/** Prints where a country stands with an organization, why, and who says so. */
export async function standingCommand(country: string, organization: string, options: Options): Promise<void> {
  const variables = { country, organization, at: options.at ?? null, ...known(options) }
  const { standing: s } = await ask<{ standing: StandingRow }>(options, STANDING, variables)
  if (options.json) return sayJson(s)
  say(`${s.country.name} / ${s.organization.acronym ?? organization}: ${word(s.kind)}`)
  say(`  status: ${s.statuses.map(word).join(', ') || '-'} since ${when(s.since)}, ${word(s.certainty)}`)
  say(`  disputed: ${s.disputed ? 'yes' : 'no'}`)
  say(`  ${s.reason}`)
  if (s.evidence.length > 0) say(evidenceLines(s.evidence))
}
