/** Cypher behind networks: everybody's seats on a day in one read. */
import { cypher, query } from '../query.js'
import { toPeriod } from '../rows.js'

/** Periods with one of these statuses that may hold on a day of the span; one walk over the label, whatever is asked. */
export const periodsOn = query<{ statuses: readonly string[]; first: number; last: number }>()({
  name: 'network.periodsOn',
  mode: 'read',
  example: { statuses: ['MEMBER', 'FROZEN'], first: 19_000, last: 19_000 },
  row: (row) => toPeriod(row.period),
  text: cypher`MATCH (p:StatusPeriod) WHERE p.fromFirst <= $last AND p.toLast > $first AND p.status IN $statuses
               RETURN properties(p) AS period, p.id AS id ORDER BY id`,
})
