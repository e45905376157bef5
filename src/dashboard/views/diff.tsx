/** An organization on two days: what changed between them. */
import type { ViewProps } from '../app.js'
import { type ChangedFragment, DiffView as Question } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { asOf } from '../parts/as-of.js'
import { isoDay, today, told } from '../parts/days.js'
import { Evidence } from '../parts/evidence.js'
import { Field } from '../parts/form.js'
import { CountryLink, Doubts } from '../parts/names.js'
import { StatusMark } from '../parts/status.js'
import { AnswerTools } from '../parts/tools.js'
import { hrefOf } from '../router.js'
import { useAsk } from '../use-ask.js'

const KINDS = [
  ['joined', 'Joined'],
  ['left', 'Left'],
  ['suspended', 'Suspended by the organization'],
  ['frozen', 'Froze their own participation'],
  ['noticeGiven', 'Gave notice of withdrawal'],
  ['back', 'Members again, or taking part again'],
  ['statusChanged', 'Other changes'],
] as const

export function Difference({ place }: ViewProps) {
  const given = (name: string) => place.params.get(name)
  const to = given('to') ?? isoDay(today())
  const from = given('from') ?? `${Number(to.slice(0, 4)) - 10}${to.slice(4)}`
  const organization = given('ref') ?? 'CSTO'
  const variables = { organization, from, to, ...asOf(place) }
  const asked = useAsk(Question, variables)
  return (
    <>
      <h1>What changed in {organization.replace(/^org:/, '')}?</h1>
      <div class="tools">
        <Field place={place} name="ref" label="Organization" fallback="CSTO" />
        <Field place={place} name="from" label="First day" fallback={from} />
        <Field place={place} name="to" label="Second day" fallback={to} />
      </div>
      <Answer asked={asked}>
        {({ diff }) => (
          <>
            <p class="answer">{diff.text}</p>
            {KINDS.every(([kind]) => diff[kind].length === 0) && (
              <Nothing>The same on both days. What came and went between them is on the timeline.</Nothing>
            )}
            {KINDS.map(
              ([kind, label]) => diff[kind].length > 0 && <Changes key={kind} label={label} changes={diff[kind]} />,
            )}
            {diff.receipt && (
              <p class="quiet">
                <a href={hrefOf('/receipt', { id: diff.receipt })}>Receipt of this answer</a>
              </p>
            )}
            <AnswerTools
              name={`diff-${organization}-${from}-${to}`}
              place={place}
              fixed={{ ref: organization, from, to }}
              cite={diff.text}
              ask={{ operation: Question, variables }}
              csv={() => ({
                columns: ['change', 'code', 'country', 'before', 'after', 'on', 'certainty', 'disputed'],
                rows: KINDS.flatMap(([kind]) =>
                  diff[kind].map((c) => [
                    kind,
                    c.country.code,
                    c.country.name,
                    c.before,
                    c.after,
                    c.on?.edtf,
                    c.certainty,
                    c.disputed,
                  ]),
                ),
              })}
              json={() => diff}
            />
          </>
        )}
      </Answer>
    </>
  )
}

const Changes = ({ label, changes }: { readonly label: string; readonly changes: readonly ChangedFragment[] }) => (
  <section>
    <h2>
      {label} ({changes.length})
    </h2>
    <ul class="cards">
      {changes.map((c) => (
        <li key={c.country.code} class="card">
          <h3>
            <CountryLink country={c.country} /> <Doubts certainty={c.certainty} disputed={c.disputed} />
          </h3>
          <p>
            {c.before ? <StatusMark status={c.before} /> : 'nothing'} →{' '}
            {c.after ? <StatusMark status={c.after} /> : 'nothing'}
            {c.on && `, ${told(c.on)}`}
          </p>
          <Evidence evidence={c.evidence} />
        </li>
      ))}
    </ul>
  </section>
)
