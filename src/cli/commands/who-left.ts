import { WHO_LEFT } from '../operations.js'
import { known, type ReadingOptions, wordOf } from '../options.js'
import { evidenceLines, say, sayJson, table } from '../print.js'
import { ask } from '../session.js'
import { type ExitReport, when, word } from '../shapes.js'

interface Options extends ReadingOptions {
  readonly strictness: string
  readonly from?: string
  readonly to?: string
}

/** Prints who left, who did not and why, each with the quotes under it. */
export async function whoLeftCommand(organization: string, options: Options): Promise<void> {
  const strictness = wordOf(options.strictness, ['LEGAL', 'DE_FACTO', 'ANNOUNCED'], 'strictness')
  const variables = { organization, strictness, from: options.from ?? null, to: options.to ?? null, ...known(options) }
  const { whoLeft } = await ask<{ whoLeft: ExitReport }>(options, WHO_LEFT, variables)
  if (options.json) return sayJson(whoLeft)
  say(whoLeft.text)
  if (whoLeft.left.length > 0) {
    say('\nLeft')
    say(
      table(
        ['country', 'body', 'how', 'on', 'rejoined', 'certainty', 'disputed'],
        whoLeft.left.map((e) => [
          e.country.name,
          e.organization.acronym ?? '-',
          word(e.how),
          when(e.on),
          when(e.rejoined),
          word(e.certainty),
          e.disputed ? 'yes' : 'no',
        ]),
      ),
    )
    for (const e of whoLeft.left)
      say(`\n  ${e.country.name}, ${word(e.how)} ${when(e.on)}\n${evidenceLines(e.evidence)}`)
  }
  if (whoLeft.notLeft.length > 0) {
    say('\nNot left')
    for (const s of whoLeft.notLeft) {
      say(
        `\n  ${s.country.name}: ${word(s.kind)}${s.disputed ? ', disputed' : ''}. ${s.reason}\n${evidenceLines(s.evidence)}`,
      )
    }
  }
}
