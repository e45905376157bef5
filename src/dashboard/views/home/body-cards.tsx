/** The bodies: those most asked about as cards, and all of them by name. */
import { useState } from 'preact/hooks'
import { type BodiesQuery, BodyCounts } from '../../generated/operations.js'
import { Nothing } from '../../parts/answer.js'
import { hrefOf } from '../../router.js'
import { useAsk } from '../../use-ask.js'

type Body = BodiesQuery['organizations']['nodes'][number]

const ASKED = ['CSTO', 'NATO', 'EU', 'ECOWAS', 'CIS', 'BRICS', 'SCO', 'UN']

interface Props {
  readonly bodies: readonly Body[]
  readonly total: number
}

export function BodyCards({ bodies, total }: Props) {
  const [words, setWords] = useState('')
  // The counts take longer than the names, which do not wait for them.
  const counted = useAsk(BodyCounts, {})
  const counts = new Map(
    counted.state === 'done'
      ? counted.answer.organizations.nodes.map(({ id, members }) => [id, members.totalCount])
      : [],
  )
  const members = (id: string) => (counts.has(id) ? `, ${counts.get(id)} members` : '')
  const cards = ASKED.flatMap((acronym) => bodies.find((body) => body.acronym === acronym) ?? [])
  const sought = words.trim().toLowerCase()
  const found = bodies.filter(({ acronym, name }) => `${acronym} ${name}`.toLowerCase().includes(sought))
  return (
    <>
      <h2 id="bodies">Alliances and organizations</h2>
      {bodies.length === 0 && <Nothing>The graph is empty. Seed it: pactgraph seed</Nothing>}
      <ul class="cards small">
        {cards.map((body) => (
          <li key={body.id}>
            <a class="card" href={hrefOf('/organization', { ref: body.acronym ?? body.id })}>
              <span class="name">{body.acronym ?? body.name}</span>
              <span class="quiet">
                {body.name}
                {members(body.id)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {bodies.length > cards.length && (
        <details>
          <summary>{total > bodies.length ? `The first ${bodies.length} of ${total}` : `All ${total}`}</summary>
          <div class="row">
            <label>
              Only with these letters
              <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
            </label>
          </div>
          <ul class="names-list">
            {found.map((body) => (
              <li key={body.id}>
                <a href={hrefOf('/organization', { ref: body.acronym ?? body.id })}>{body.name}</a>{' '}
                <span class="quiet">
                  {body.acronym}
                  {members(body.id)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
