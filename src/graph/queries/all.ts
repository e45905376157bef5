/** Every query there is: what the contract test runs, and the closed set of texts that a served store takes. */
import { recordSchemaVersion, schemaVersion } from '../migrate.js'
import type { Query } from '../query.js'
import * as actor from './actor.js'
import * as decision from './decision.js'
import * as digest from './digest.js'
import * as findings from './findings.js'
import * as key from './key.js'
import * as ledger from './ledger.js'
import * as lists from './lists.js'
import * as network from './network.js'
import * as projection from './projection.js'
import * as search from './search.js'
import * as series from './series.js'

type AnyQuery = Pick<Query<Record<never, never>, unknown>, 'name' | 'mode' | 'text'>

const isQuery = (value: object): value is AnyQuery => 'text' in value && 'mode' in value && 'name' in value

function collect(value: unknown): readonly AnyQuery[] {
  if (typeof value !== 'object' || value === null) return []
  return isQuery(value) ? [value] : Object.values(value).flatMap(collect)
}

/** All queries of the aggregates, and those of the schema's version. */
export const ALL_QUERIES: readonly AnyQuery[] = [
  // Some stand in a list of their module as well.
  ...new Set(
    collect([
      { ...actor },
      { ...decision },
      { ...digest },
      { ...findings },
      { ...key },
      { ...ledger },
      { ...lists },
      { ...network },
      { ...projection },
      { ...search },
      { ...series },
      { ...projection },
    ]),
  ),
  schemaVersion,
  recordSchemaVersion,
]

/** Their texts. Anything else is no statement of ours. */
export const KNOWN_TEXTS: ReadonlySet<string> = new Set(ALL_QUERIES.map((q) => q.text))
