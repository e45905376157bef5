/** Members that are suspended, frozen or leaving today: members in law, with a story. */
import type { UnsettledQuery } from '../../generated/operations.js'
import { Nothing } from '../../parts/answer.js'
import { told } from '../../parts/days.js'
import { More } from '../../parts/more.js'
import { Doubts, SubjectLink } from '../../parts/names.js'
import { StatusMark } from '../../parts/status.js'
import { hrefOf } from '../../router.js'

type Row = UnsettledQuery['memberships']['nodes'][number]

export function UnsettledTable({ rows }: { readonly rows: readonly Row[] }) {
  const newest = [...rows].sort((a, b) => ((a.since?.latest ?? '') < (b.since?.latest ?? '') ? 1 : -1))
  return (
    <section class="section" aria-labelledby="unsettled">
      <h2 id="unsettled">Members today, but frozen, suspended or leaving</h2>
      {rows.length === 0 && <Nothing>Nobody is suspended, frozen or under notice today.</Nothing>}
      <More rows={newest} first={10} what="memberships">
        {(shown) => (
          <table class="data fold">
            <thead>
              <tr>
                <th scope="col">Country</th>
                <th scope="col">Organization</th>
                <th scope="col">Status</th>
                <th scope="col">Since</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={`${row.member.name} ${row.organization.id} ${row.status}`}>
                  <th scope="row">
                    <SubjectLink subject={row.member} />
                  </th>
                  <td>
                    <a href={hrefOf('/organization', { ref: row.organization.acronym ?? row.organization.id })}>
                      {row.organization.name}
                    </a>
                  </td>
                  <td>
                    <StatusMark status={row.status} /> <Doubts certainty={row.certainty} disputed={row.disputed} />
                  </td>
                  <td>{told(row.since)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </More>
    </section>
  )
}
