/** A country: its memberships and their spells, who led it, what happened and what was said. */
import type { ViewProps } from '../app.js'
import { CountryEvents, type CountryViewQuery, CountryView as Question } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { asOf } from '../parts/as-of.js'
import { told } from '../parts/days.js'
import { Evidence } from '../parts/evidence.js'
import { changed } from '../parts/form.js'
import { Doubts, LeaderLink, OrganizationLink, word } from '../parts/names.js'
import { StatusMark } from '../parts/status.js'
import { EventLine, StatementLine } from '../parts/story.js'
import { AnswerTools } from '../parts/tools.js'
import type { Place } from '../router.js'
import { useAsk } from '../use-ask.js'

export function CountryPage({ place }: ViewProps) {
  const ref = place.params.get('ref') ?? 'ARM'
  const known = asOf(place)
  const asked = useAsk(Question, { ref, ...known })
  const story = useAsk(CountryEvents, { about: [ref], after: place.params.get('after'), ...known })
  return (
    <>
      <Answer asked={asked}>{({ country }) => country && <Head country={country} place={place} />}</Answer>
      <h2>What happened and what was said</h2>
      <Answer asked={story}>
        {({ timeline }) => (
          <>
            <p class="quiet">{timeline.totalCount} acts and statements on record</p>
            {timeline.nodes.length === 0 && <Nothing>Nothing on record.</Nothing>}
            <ol class="story">
              {timeline.nodes.map((item, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a page of the list never changes its order
                <li key={i}>
                  {item.__typename === 'Event' && <EventLine event={item} />}
                  {item.__typename === 'Statement' && <StatementLine statement={item} />}
                </li>
              ))}
            </ol>
            {timeline.pageInfo.hasNextPage && (
              <p>
                <a href={changed(place, { after: timeline.pageInfo.endCursor ?? null })}>Later</a>
              </p>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

interface HeadProps {
  readonly country: NonNullable<CountryViewQuery['country']>
  readonly place: Place
}

function Head({ country, place }: HeadProps) {
  const { name, code, kind, memberships, leaders } = country
  const spells = [...memberships.nodes].sort((a, b) =>
    a.organization.name === b.organization.name
      ? (a.since?.earliest ?? '') < (b.since?.earliest ?? '')
        ? -1
        : 1
      : a.organization.name < b.organization.name
        ? -1
        : 1,
  )
  return (
    <>
      <h1>{name}</h1>
      <p class="quiet">
        {code}, {word(kind)}
      </p>
      <h2>Memberships ({memberships.totalCount})</h2>
      {spells.length === 0 && <Nothing>No membership is on record.</Nothing>}
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Organization</th>
              <th scope="col">Status</th>
              <th scope="col">Since</th>
              <th scope="col">Until</th>
              <th scope="col">Who says so</th>
            </tr>
          </thead>
          <tbody>
            {spells.map((m, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one answer never change their order
              <tr key={i}>
                <th scope="row">
                  <OrganizationLink organization={m.organization} />
                </th>
                <td>
                  <StatusMark status={m.status} /> <Doubts certainty={m.certainty} disputed={m.disputed} />
                </td>
                <td>{told(m.since)}</td>
                <td>{m.end === 'DATED' ? told(m.until) : m.end === 'ONGOING' ? 'goes on' : 'not known'}</td>
                <td>
                  <details>
                    <summary>{m.evidence.length}</summary>
                    <Evidence evidence={m.evidence} />
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AnswerTools
        name={code}
        place={place}
        fixed={{ ref: code, after: null }}
        cite={`${name}: ${memberships.totalCount} periods of membership on record.`}
        ask={{ operation: Question, variables: { ref: code, ...asOf(place) } }}
        csv={() => ({
          columns: ['organization', 'name', 'status', 'since', 'until', 'end', 'certainty', 'disputed'],
          rows: spells.map((m) => [
            m.organization.acronym,
            m.organization.name,
            m.status,
            m.since?.edtf,
            m.until?.edtf,
            m.end,
            m.certainty,
            m.disputed,
          ]),
        })}
        json={() => country}
      />
      {leaders.length > 0 && (
        <>
          <h2>Leaders</h2>
          <ul class="plain">
            {[...leaders]
              .sort((a, b) => ((a.from?.earliest ?? '') > (b.from?.earliest ?? '') ? -1 : 1))
              .map((term) => (
                <li key={`${term.leader.id} ${term.office} ${term.from?.edtf}`}>
                  <LeaderLink leader={term.leader} />, {word(term.office)}, {term.from ? told(term.from) : 'unknown'} to{' '}
                  {term.to ? told(term.to) : 'now'}
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  )
}
