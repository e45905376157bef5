/** Who holds what on a day, as a table; a row opens its evidence, which is asked for only then. */
import { useState } from 'preact/hooks'
import { PairEvidence } from '../generated/operations.js'
import { hrefOf, usePlace } from '../router.js'
import { useAsk } from '../use-ask.js'
import { Answer } from './answer.js'
import { asOf } from './as-of.js'
import { isoDay, told } from './days.js'
import { Evidence } from './evidence.js'
import type { Standing } from './held-words.js'
import { More } from './more.js'
import { LOOKS, StatusMark } from './status.js'
import { Cite } from './tools.js'

interface Props {
  readonly standings: readonly Standing[]
  readonly organization: { readonly id: string; readonly name: string; readonly label: string }
  readonly day: number
}

const FIRST = 40

export function MembersTable({ standings, organization, day }: Props) {
  const groups = [
    { title: 'Members', of: standings.filter(({ held }) => LOOKS[held.status].legal) },
    { title: 'Beside it', of: standings.filter(({ held }) => LOOKS[held.status].look === 'beside') },
    {
      title: 'No longer members',
      of: standings.filter(({ held }) => ['left', 'ended'].includes(LOOKS[held.status].look)),
    },
  ]
  return (
    <>
      {groups.map(
        ({ title, of }) =>
          of.length > 0 && (
            <More key={title} rows={of} first={FIRST} what="rows">
              {(rows) => (
                <div class="scroll">
                  <table class="data fold" data-group={title}>
                    <caption>
                      {title} on {told({ edtf: isoDay(day) })}: {of.length}
                    </caption>
                    <thead>
                      <tr>
                        <th scope="col">Country</th>
                        <th scope="col">Status</th>
                        <th scope="col">Since</th>
                        <th scope="col">Doubts</th>
                        <th scope="col">Evidence</th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map((standing) => (
                        <Row key={standing.lane.id} standing={standing} organization={organization} day={day} />
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </More>
          ),
      )}
    </>
  )
}

function Row({ standing: { lane, held }, organization, day }: { standing: Standing } & Omit<Props, 'standings'>) {
  const [open, setOpen] = useState(false)
  const { period, status, certain } = held
  return (
    <>
      <tr>
        <th scope="row">
          <a href={lane.code ? hrefOf('/country', { ref: lane.code }) : hrefOf('/organization', { ref: lane.id })}>
            {lane.name}
          </a>
        </th>
        <td>
          <StatusMark status={status} />
        </td>
        <td>{period.since ? told(period.since) : 'not known'}</td>
        <td>
          {!certain && <span class="badge warn">possible</span>}{' '}
          {period.disputed && <span class="badge disputed">disputed</span>}
        </td>
        <td>
          <button
            type="button"
            class="plain open-row"
            aria-expanded={open}
            aria-label={`Evidence for ${lane.name}`}
            onClick={() => setOpen(!open)}
          >
            Evidence
          </button>
        </td>
      </tr>
      {open && (
        <tr class="under">
          <td colSpan={5}>
            <PairWords lane={lane.id} organization={organization.id} />
            <Cite
              text={`${lane.name}: ${LOOKS[status].label} (${organization.name})${certain ? '' : ', possibly'}${period.disputed ? ', disputed' : ''}, on ${told({ edtf: isoDay(day) })}.`}
              href={hrefOf('/organization', { ref: organization.label, at: isoDay(day), row: lane.code })}
            />
          </td>
        </tr>
      )}
    </>
  )
}

/** Every period of a pair with who says so. */
function PairWords({ lane, organization }: { readonly lane: string; readonly organization: string }) {
  const asked = useAsk(PairEvidence, { country: lane, organization, ...asOf(usePlace()) })
  return (
    <Answer asked={asked}>
      {({ memberships }) => (
        <ul class="list pair">
          {memberships.nodes.map((node, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the periods of one answer never change their order
            <li key={i}>
              <p>
                <StatusMark status={node.status} /> {told(node.since)}
                {node.until ? ` to ${told(node.until)}` : ''}{' '}
                {node.organization.id !== organization && (
                  <span class="badge">{node.organization.acronym ?? node.organization.name}</span>
                )}{' '}
                {node.disputed && <span class="badge disputed">disputed</span>}
              </p>
              <Evidence evidence={node.evidence} />
            </li>
          ))}
        </ul>
      )}
    </Answer>
  )
}
