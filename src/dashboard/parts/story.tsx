/** Acts and statements as an ordered list, with their dates as they are known. */
import type { HappenedFragment, UtteredFragment } from '../generated/operations.js'
import { told } from './days.js'
import { Evidence, SourceLine } from './evidence.js'
import { CountryLink, OrganizationLink, SubjectLink, word } from './names.js'

export function EventLine({ event }: { readonly event: HappenedFragment }) {
  const denied = event.evidence.length > 0 && event.evidence.every((said) => said.polarity === 'DENIES')
  return (
    <>
      <p>
        <span class="when">{told(event.date)}</span>{' '}
        {event.countries.slice(0, 8).map((country, i) => (
          <span key={country.code}>
            {i > 0 && ', '}
            <CountryLink country={country} />
          </span>
        ))}
        {event.countries.length > 8 && ` and ${event.countries.length - 8} more`} <strong>{word(event.act)}</strong>{' '}
        {event.organization && <OrganizationLink organization={event.organization} />}{' '}
        {event.factuality !== 'HAPPENED' && <span class="mark possible">{word(event.factuality)}</span>}{' '}
        {denied && <span class="mark">denied</span>} {event.disputed && <span class="mark disputed">disputed</span>}
      </p>
      <Evidence evidence={event.evidence} />
    </>
  )
}

export function StatementLine({ statement: s }: { readonly statement: UtteredFragment }) {
  return (
    <>
      <p>
        <span class="when">{told(s.madeOn)}</span> <strong>{s.speakerName}</strong>
        {s.office && `, ${s.office}`}
        {s.about.length > 0 && ', on '}
        {s.about.map((subject, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: topics keep their order
          <span key={i}>
            {i > 0 && ', '}
            <SubjectLink subject={subject} />
          </span>
        ))}{' '}
        <span class={`mark stance-${s.stance.toLowerCase()}`}>{word(s.stance)}</span>
      </p>
      <blockquote class={s.direct ? 'direct' : 'told'}>{s.quote}</blockquote>
      <p class="quiet">
        <SourceLine said={s.said} />
      </p>
    </>
  )
}
