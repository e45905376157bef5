/** One doubt of the queue: what it is, who says so, and, where decisions are allowed, what to decide. */
import { useState } from 'preact/hooks'
import { type DoubtFragment, type ReviewKind, SidesOf } from '../../generated/operations.js'
import { Answer } from '../../parts/answer.js'
import { Evidence } from '../../parts/evidence.js'
import { CountryLink, OrganizationLink } from '../../parts/names.js'
import { hrefOf } from '../../router.js'
import { useAsk } from '../../use-ask.js'
import { choicesOf } from './choices.js'
import { DecisionForm } from './decision-form.js'

const KINDS: Readonly<Record<ReviewKind, string>> = {
  REPORTED_EXIT: 'reported exit',
  DISPUTE: 'open dispute',
  UNKNOWN_SPEAKER: 'unknown speaker',
  IDLE_SETTLEMENT: 'idle settlement',
}

export function Doubt({ doubt, mayDecide }: { readonly doubt: DoubtFragment; readonly mayDecide: boolean }) {
  const { kind, text, country, organization, dispute, touches, evidence } = doubt
  const [open, setOpen] = useState(false)
  return (
    <>
      <h2>{text}</h2>
      <ul class="facts">
        <li>
          <span class="badge">{KINDS[kind] ?? kind}</span>
        </li>
        <li>
          touches <strong>{touches}</strong> {touches === 1 ? 'answer' : 'answers'}
        </li>
        {country && (
          <li>
            <CountryLink country={country} />
          </li>
        )}
        {organization && (
          <li>
            <OrganizationLink organization={organization} />
          </li>
        )}
        {dispute && (
          <li>
            <a href={`${hrefOf('/disputes', { ref: organization?.id, country: country?.code })}#${dispute}`}>
              Both sides
            </a>
          </li>
        )}
      </ul>
      <Evidence evidence={evidence} />
      {mayDecide && (
        <p class="no-print">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Leave it' : 'Decide'}
          </button>
        </p>
      )}
      {mayDecide && open && <Deciding doubt={doubt} />}
    </>
  )
}

/** The positions of a dispute are asked for when somebody is about to decide. */
function Deciding({ doubt }: { readonly doubt: DoubtFragment }) {
  const { dispute, organization, country } = doubt
  const wanted = doubt.kind !== 'IDLE_SETTLEMENT' && dispute !== null
  const asked = useAsk(SidesOf, wanted ? { organization: organization?.id, country: country?.code } : null)
  if (!wanted) return <DecisionForm choices={choicesOf(doubt, [])} />
  return (
    <Answer asked={asked}>
      {({ disputes }) => (
        <DecisionForm choices={choicesOf(doubt, disputes.nodes.find(({ id }) => id === dispute)?.positions ?? [])} />
      )}
    </Answer>
  )
}
