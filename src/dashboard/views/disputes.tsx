/** Where sources disagree: both positions side by side, each with its words. */
import type { ViewProps } from '../app.js'
import { type DisputeAxis, DisputesView as Question } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { asOf } from '../parts/as-of.js'
import { Evidence } from '../parts/evidence.js'
import { Choice, changed, Field } from '../parts/form.js'
import { CountryLink, OrganizationLink, word } from '../parts/names.js'
import { AnswerTools } from '../parts/tools.js'
import { useAsk } from '../use-ask.js'

const AXES: readonly DisputeAxis[] = ['STATUS', 'DATE', 'ACTOR', 'ACT', 'RECOGNITION']

export function Disputes({ place }: ViewProps) {
  const given = (name: string) => place.params.get(name)
  const which = given('open')
  const variables = {
    organization: given('ref'),
    country: given('country'),
    axis: AXES.find((axis) => axis === given('axis')) ?? null,
    open: which === 'settled' ? false : which === 'all' ? null : true,
    after: given('after'),
    ...asOf(place),
  }
  const asked = useAsk(Question, variables)
  const axes = [['', 'any'] as const, ...AXES.map((axis) => [axis, word(axis)] as const)]
  return (
    <>
      <h1>Where sources disagree</h1>
      <div class="tools">
        <Field place={place} name="ref" label="Organization" hint="any" />
        <Field place={place} name="country" label="Country" hint="any" />
        <Choice place={place} name="axis" label="About" choices={axes} />
        <Choice
          place={place}
          name="open"
          label="State"
          choices={[
            ['open', 'open'],
            ['settled', 'settled'],
            ['all', 'all'],
          ]}
        />
      </div>
      <Answer asked={asked}>
        {({ disputes }) => (
          <>
            <p class="answer">
              {disputes.totalCount} {disputes.totalCount === 1 ? 'dispute' : 'disputes'}
            </p>
            {disputes.nodes.length === 0 && <Nothing>No dispute of this kind is on record.</Nothing>}
            {disputes.nodes.map((d) => (
              <section key={d.id} class="card dispute" id={d.id}>
                <h2>
                  {d.country && <CountryLink country={d.country} />} {d.country && d.organization && '· '}
                  {d.organization && <OrganizationLink organization={d.organization} />}{' '}
                  <span class="mark">{word(d.axis)}</span>{' '}
                  <span class={d.open ? 'mark disputed' : 'mark'}>{d.open ? 'open' : 'settled'}</span>
                </h2>
                <div class="sides">
                  {d.positions.map((p) => (
                    <div key={p.value} class={p.wins ? 'side wins' : 'side'}>
                      <h3>
                        {p.value} {p.wins && <span class="mark">answers follow this side</span>}
                      </h3>
                      <Evidence evidence={p.evidence} />
                    </div>
                  ))}
                </div>
              </section>
            ))}
            {disputes.pageInfo.hasNextPage && (
              <p>
                <a href={changed(place, { after: disputes.pageInfo.endCursor ?? null })}>More disputes</a>
              </p>
            )}
            <AnswerTools
              name="disputes"
              place={place}
              cite={`${disputes.totalCount} ${disputes.totalCount === 1 ? 'dispute' : 'disputes'} among sources.`}
              ask={{ operation: Question, variables }}
              csv={() => ({
                columns: ['dispute', 'country', 'organization', 'axis', 'open', 'position', 'wins', 'sources'],
                rows: disputes.nodes.flatMap((d) =>
                  d.positions.map((p) => [
                    d.id,
                    d.country?.code,
                    d.organization?.acronym ?? d.organization?.name,
                    d.axis,
                    d.open,
                    p.value,
                    p.wins,
                    p.evidence.length,
                  ]),
                ),
              })}
              json={() => disputes.nodes}
            />
          </>
        )}
      </Answer>
    </>
  )
}
