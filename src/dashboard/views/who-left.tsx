/** Who left an organization, who has a story and did not leave, and on whose word. */
import type { ViewProps } from '../app.js'
import { WhoLeftView as Question, type Strictness, type WhoLeftViewQuery } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { asOf } from '../parts/as-of.js'
import { told } from '../parts/days.js'
import { Evidence } from '../parts/evidence.js'
import { Choice, Field } from '../parts/form.js'
import { CountryLink, Doubts, OrganizationLink, word } from '../parts/names.js'
import { StatusMark } from '../parts/status.js'
import { AnswerTools, type Sheet } from '../parts/tools.js'
import { hrefOf } from '../router.js'
import { useAsk } from '../use-ask.js'

const STRICTNESSES = [
  ['LEGAL', 'left in law'],
  ['DE_FACTO', 'also frozen and suspended'],
  ['ANNOUNCED', 'also those that gave notice'],
] as const

export function WhoLeft({ place }: ViewProps) {
  const given = (name: string) => place.params.get(name)
  const strictness: Strictness = STRICTNESSES.find(([s]) => s === given('strictness'))?.[0] ?? 'LEGAL'
  const organization = given('ref') ?? 'CSTO'
  const variables = {
    organization,
    strictness,
    from: given('from'),
    to: given('to'),
    accordingTo: given('accordingTo'),
    ...asOf(place),
  }
  const asked = useAsk(Question, variables)
  return (
    <>
      <h1>Who left {given('ref') ?? 'the CSTO'}?</h1>
      <div class="tools">
        <Field place={place} name="ref" label="Organization" fallback="CSTO" />
        <Choice place={place} name="strictness" label="Who counts" choices={STRICTNESSES} />
        <Field place={place} name="from" label="From" hint="2012" />
        <Field place={place} name="to" label="To" hint="today" />
        <Field place={place} name="accordingTo" label="According to" hint="anybody" />
      </div>
      <Answer asked={asked}>
        {({ whoLeft }) => (
          <>
            <Report report={whoLeft} />
            <AnswerTools
              name={`who-left-${organization}`}
              place={place}
              fixed={{ ref: organization }}
              cite={whoLeft.text}
              ask={{ operation: Question, variables }}
              csv={() => sheetOf(whoLeft)}
              json={() => whoLeft}
            />
          </>
        )}
      </Answer>
    </>
  )
}

type ExitReport = WhoLeftViewQuery['whoLeft']

const sheetOf = ({ left, notLeft }: ExitReport): Sheet => ({
  columns: ['left', 'code', 'country', 'organization', 'status', 'on', 'rejoined', 'certainty', 'disputed', 'reason'],
  rows: [
    ...left.map((e) => [
      true,
      e.country.code,
      e.country.name,
      e.organization.acronym ?? e.organization.id,
      e.how,
      e.on?.edtf,
      e.rejoined?.edtf,
      e.certainty,
      e.disputed,
      null,
    ]),
    ...notLeft.map((s) => [
      false,
      s.country.code,
      s.country.name,
      null,
      s.status ?? s.kind,
      s.since?.edtf,
      null,
      s.certainty,
      s.disputed,
      s.reason,
    ]),
  ],
})

function Report({ report }: { readonly report: ExitReport }) {
  const { left, notLeft, organization, text, completeUntil, receipt } = report
  return (
    <>
      <p class="answer">{text}</p>
      <h2>Left ({left.length})</h2>
      {left.length === 0 && <Nothing>Nobody on record.</Nothing>}
      {left.length > 0 && (
        <ul class="cards">
          {left.map((exit) => (
            <li key={`${exit.country.code} ${exit.on?.edtf}`} class="card">
              <h3>
                <CountryLink country={exit.country} /> <StatusMark status={exit.how} />{' '}
                <Doubts certainty={exit.certainty} disputed={exit.disputed} />
              </h3>
              <p>
                {told(exit.on)}
                {exit.organization.id === organization.id ? null : (
                  <>
                    {' '}
                    from <OrganizationLink organization={exit.organization} />
                  </>
                )}
                {exit.rejoined && `, member again since ${told(exit.rejoined)}`}
              </p>
              <Evidence evidence={exit.evidence} />
            </li>
          ))}
        </ul>
      )}
      <h2>Did not leave ({notLeft.length})</h2>
      {notLeft.length === 0 && <Nothing>No other country has a story.</Nothing>}
      {notLeft.length > 0 && (
        <ul class="cards">
          {notLeft.map((s) => (
            <li key={s.country.code} class="card">
              <h3>
                <CountryLink country={s.country} />{' '}
                {s.status ? <StatusMark status={s.status} /> : <span class="mark">{word(s.kind)}</span>}{' '}
                <Doubts certainty={s.certainty} disputed={s.disputed} />
              </h3>
              <p>{s.reason}</p>
              <Evidence evidence={s.evidence} />
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">
        {completeUntil && `The list of members was last compared with a source on ${told(completeUntil)}. `}
        {receipt && <a href={hrefOf('/receipt', { id: receipt })}>Receipt of this answer</a>}
      </p>
    </>
  )
}
