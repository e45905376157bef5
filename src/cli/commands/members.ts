import { STATUSES, type Status } from '../../domain/vocabulary.js'
import { MEMBERS } from '../operations.js'
import { known, type ReadingOptions, wordOf } from '../options.js'
import { note, say, sayJson, table } from '../print.js'
import { ask } from '../session.js'
import { type MemberRow, when, word } from '../shapes.js'

interface Options extends ReadingOptions {
  readonly at?: string
  readonly status?: readonly string[]
}

/** Prints the members of a day, each once with the status shown. */
export async function membersCommand(organization: string, options: Options): Promise<void> {
  const statuses = Object.keys(STATUSES) as readonly Status[]
  const status = options.status?.map((text) => wordOf(text, statuses, 'status')) ?? null
  const variables = { organization, at: options.at ?? null, status, ...known(options) }
  const { organization: body } = await ask<{
    organization: {
      name: string
      checkedOn: { edtf: string } | null
      members: { totalCount: number; nodes: readonly MemberRow[] }
    }
  }>(options, MEMBERS, variables)
  if (options.json) return sayJson(body.members)
  say(`${body.name}: ${body.members.totalCount} ${options.at ? `on ${options.at}` : 'today'}\n`)
  say(
    table(
      ['code', 'member', 'body', 'status', 'all', 'since', 'certainty', 'disputed'],
      body.members.nodes.map((m) => [
        m.member.code ?? m.member.acronym ?? '-',
        m.member.name,
        m.organization.acronym ?? '-',
        word(m.status),
        m.statuses.map(word).join(', '),
        when(m.since),
        word(m.certainty),
        m.disputed ? 'yes' : 'no',
      ]),
    ),
  )
  if (body.checkedOn === null) note('This list was never checked for being complete: members may be missing.')
}
