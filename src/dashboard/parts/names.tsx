/** Names that lead to their views. */
import { hrefOf } from '../router.js'

interface Named {
  readonly __typename?: string
  readonly id?: string
  readonly code?: string
  readonly acronym?: string | null
  readonly name?: string
}

export const CountryLink = ({ country }: { readonly country: { readonly code: string; readonly name: string } }) => (
  <a href={hrefOf('/country', { ref: country.code })}>{country.name}</a>
)

export const OrganizationLink = ({ organization }: { readonly organization: Named }) => (
  <a href={hrefOf('/organization', { ref: organization.id })} title={organization.name}>
    {organization.acronym ?? organization.name}
  </a>
)

export const LeaderLink = ({ leader }: { readonly leader: { readonly id: string; readonly name: string } }) => (
  <a href={hrefOf('/leader', { ref: leader.id })}>{leader.name}</a>
)

/** A link to whatever it is. */
export function SubjectLink({ subject }: { readonly subject: Named }) {
  if (subject.code) return <CountryLink country={{ code: subject.code, name: subject.name ?? subject.code }} />
  if (subject.__typename === 'Leader' && subject.id)
    return <LeaderLink leader={{ id: subject.id, name: subject.name ?? subject.id }} />
  return subject.id ? <OrganizationLink organization={subject} /> : null
}

/** A word of the vocabulary as people write it. */
export const word = (text: string): string => text.toLowerCase().replaceAll('_', ' ')

/** Certain says nothing; possible and disputed say so. */
export function Doubts({ certainty, disputed }: { readonly certainty: string; readonly disputed: boolean }) {
  if (certainty === 'CERTAIN' && !disputed) return null
  return (
    <span class="doubts">
      {certainty !== 'CERTAIN' && <span class="mark possible">possible</span>}
      {disputed && <span class="mark disputed">disputed</span>}
    </span>
  )
}
