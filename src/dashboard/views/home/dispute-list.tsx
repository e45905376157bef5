/** Disputes that nobody has settled, each with its positions in a line. */
import type { UnsettledQuery } from '../../generated/operations.js'
import { Nothing } from '../../parts/answer.js'
import { word } from '../../parts/names.js'
import { hrefOf } from '../../router.js'

interface Props {
  readonly disputes: UnsettledQuery['disputes']['nodes']
  readonly total: number
}

export const DisputeList = ({ disputes, total }: Props) => (
  <section class="section" aria-labelledby="open-disputes">
    <div class="over">
      <h2 id="open-disputes">Where sources disagree</h2>
      {total > disputes.length && <a href={hrefOf('/disputes')}>All {total}</a>}
    </div>
    {disputes.length === 0 && <Nothing>No dispute is open.</Nothing>}
    <ul class="list">
      {disputes.map(({ id, axis, country, organization, positions }) => (
        <li key={id}>
          <a href={`${hrefOf('/disputes', { ref: organization?.id, country: country?.code })}#${id}`}>
            {[country?.name, organization?.acronym ?? organization?.name].filter(Boolean).join(' and ')}
          </a>
          , {word(axis)}: {positions.map(({ value }) => value).join(' or ')}
        </li>
      ))}
    </ul>
  </section>
)
