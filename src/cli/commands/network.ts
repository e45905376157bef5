import { badInput } from '../../domain/errors.js'
import { NETWORK, SHARED } from '../analysis-operations.js'
import { bar } from '../chart.js'
import { known, type ReadingOptions } from '../options.js'
import { note, say, sayJson, table } from '../print.js'
import { ask } from '../session.js'

interface Options extends ReadingOptions {
  readonly at?: string
  readonly organization?: readonly string[]
  readonly top?: string
}

interface Network {
  readonly at: { readonly edtf: string }
  readonly organizations: readonly { readonly acronym: string }[]
  readonly leftOut: readonly { readonly acronym: string }[]
  readonly nodes: readonly {
    readonly country: { readonly code: string; readonly name: string }
    readonly degree: number
    readonly strength: number
    readonly betweenness: number
    readonly group: number | null
    readonly memberships: number
  }[]
  readonly edges: readonly {
    readonly a: { readonly code: string }
    readonly b: { readonly code: string }
    readonly weight: number
    readonly possibleWeight: number
    readonly organizations: readonly { readonly organization: { readonly acronym: string } }[]
  }[]
}

const SHOWN_BODIES = 6

/** Prints the strongest ties and the most central countries of a day. */
export async function networkCommand(options: Options): Promise<void> {
  const top = Number(options.top)
  if (!Number.isInteger(top) || top < 1)
    throw badInput(`--top must be a number, not "${options.top}"`, 'For example 15.')
  const variables = { at: options.at ?? null, organizations: options.organization ?? null, ...known(options) }
  const { allianceNetwork: network } = await ask<{ allianceNetwork: Network }>(options, NETWORK, variables)
  if (options.json) return sayJson(network)
  const ties = network.edges.slice(0, top)
  const largest = Math.max(0, ...ties.map((t) => t.weight + t.possibleWeight))
  say(
    table(
      ['tie', 'weight', 'possible', '', 'bodies'],
      ties.map((t) => [
        `${t.a.code} - ${t.b.code}`,
        t.weight.toFixed(2),
        t.possibleWeight === 0 ? '' : `+${t.possibleWeight.toFixed(2)}`,
        bar(t.weight / 2, t.possibleWeight / 2, largest),
        bodiesOf(t.organizations.map((o) => o.organization.acronym)),
      ]),
    ),
  )
  say()
  const central = [...network.nodes].sort((x, y) => y.betweenness - x.betweenness || y.strength - x.strength)
  say(
    table(
      ['country', 'bodies', 'ties', 'strength', 'between', 'group'],
      central
        .slice(0, top)
        .map((n) => [
          n.country.name,
          String(n.memberships),
          String(n.degree),
          n.strength.toFixed(2),
          n.betweenness.toFixed(3),
          String(n.group ?? '-'),
        ]),
    ),
  )
  const left = network.leftOut.map((o) => o.acronym).join(', ')
  note(
    `${network.at.edtf}: ${network.nodes.length} countries, ${network.edges.length} ties, ${network.organizations.length} bodies` +
      `${left === '' ? '' : `; left out for their size: ${left}`}`,
  )
}

const bodiesOf = (acronyms: readonly string[]): string =>
  acronyms.length <= SHOWN_BODIES
    ? acronyms.join(', ')
    : `${acronyms.slice(0, SHOWN_BODIES).join(', ')} and ${acronyms.length - SHOWN_BODIES} more`

/** Prints the bodies of which all the countries are members. */
export async function sharedCommand(countries: readonly string[], options: Options): Promise<void> {
  const { sharedAlliances } = await ask<{
    sharedAlliances: readonly { readonly acronym: string; readonly name: string }[]
  }>(options, SHARED, { countries, at: options.at ?? null, ...known(options) })
  if (options.json) return sayJson(sharedAlliances)
  say(
    table(
      ['body', 'name'],
      sharedAlliances.map((o) => [o.acronym, o.name]),
    ),
  )
}
