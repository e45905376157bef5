/** The review queue: doubts that wait for a reviewer, those that touch most answers first. */
import { useState } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { DecisionLog, ReviewView as Question, Reported } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { Evidence } from '../parts/evidence.js'
import { changed } from '../parts/form.js'
import { word } from '../parts/names.js'
import { readingOf } from '../parts/reading.js'
import { AnswerTools } from '../parts/tools.js'
import { isFramed, useMayDecide } from '../parts/use-may-decide.js'
import { useAsk } from '../use-ask.js'
import { reportChoices } from './review/choices.js'
import { DecisionForm } from './review/decision-form.js'
import { Doubt } from './review/doubt.js'

export function ReviewPage({ place }: ViewProps) {
  const mayDecide = useMayDecide()
  const reported = place.params.get('evidence')
  const variables = { after: place.params.get('after') }
  const asked = useAsk(Question, variables)
  return (
    <>
      <div class="title">
        <h1>What waits for a reviewer</h1>
        <p class="lead">
          Exits that too few articles report, disputes that nobody has settled, and speakers nobody knows; first what
          touches most answers. A decision is a source of the highest rank, with a name and a reason, and can be taken
          back.
        </p>
        {mayDecide === false && <HowToDecide />}
      </div>
      {reported && <Report id={reported} mayDecide={mayDecide === true} />}
      <Answer asked={asked}>
        {({ reviewQueue: { totalCount, nodes, pageInfo } }) => (
          <>
            <p class="answer">{totalCount === 1 ? '1 doubt' : `${totalCount} doubts`}</p>
            {nodes.length === 0 && <Nothing>Nothing waits: no exit hangs on one report, no dispute is open.</Nothing>}
            {nodes.map((doubt) => (
              <section key={doubt.id} class="card dispute">
                <Doubt doubt={doubt} mayDecide={mayDecide === true} />
              </section>
            ))}
            {(pageInfo.hasNextPage || place.params.has('after')) && (
              <p class="row">
                {place.params.has('after') && <a href={changed(place, {})}>First doubts</a>}
                {pageInfo.hasNextPage && (
                  <a href={changed(place, { after: pageInfo.endCursor ?? null })}>More doubts</a>
                )}
              </p>
            )}
            <AnswerTools
              name="review"
              place={place}
              cite={`${totalCount} doubts wait for a reviewer.`}
              ask={{ operation: Question, variables }}
              csv={() => ({
                columns: ['kind', 'doubt', 'touches', 'country', 'organization', 'id'],
                rows: nodes.map((d) => [
                  d.kind,
                  d.text,
                  d.touches,
                  d.country?.code,
                  d.organization?.acronym ?? d.organization?.name,
                  d.id,
                ]),
              })}
              json={() => nodes}
            />
          </>
        )}
      </Answer>
      <Log />
    </>
  )
}

const HowToDecide = () =>
  isFramed() ? (
    <p class="quiet">Within another page the queue can be read only: open it in Pactgraph to decide.</p>
  ) : (
    <p class="quiet">
      This server only reads. Decide on the command line: <code>pactgraph review</code> shows this queue with all ids,{' '}
      <code>pactgraph decide --help</code> the decisions. Or serve it with <code>--allow-ingest</code>, and this page
      offers them.
    </p>
  )

/** A reading that somebody holds to be wrong, on its way from the evidence reader. */
function Report({ id, mayDecide }: { readonly id: string; readonly mayDecide: boolean }) {
  const asked = useAsk(Reported, { id })
  return (
    <section class="card dispute" aria-labelledby="report">
      <h2 id="report">A reading to judge</h2>
      <Answer asked={asked}>
        {({ evidence }) =>
          evidence === null ? (
            <Nothing>There is no evidence of that id.</Nothing>
          ) : (
            <>
              {evidence.reads && <p>Read as: {readingOf(evidence.reads)}</p>}
              <Evidence evidence={[evidence]} />
              {mayDecide ? (
                <DecisionForm key={id} choices={reportChoices(evidence)} />
              ) : (
                <p class="quiet">
                  <code>pactgraph decide reject {id} --by NAME --reason WHY</code>
                </p>
              )}
            </>
          )
        }
      </Answer>
    </section>
  )
}

function Log() {
  const [open, setOpen] = useState(false)
  const asked = useAsk(DecisionLog, open ? {} : null)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The latest decisions</summary>
      {open && (
        <Answer asked={asked}>
          {({ decisions: { totalCount, nodes } }) => (
            <>
              {nodes.length === 0 && <Nothing>Nothing was decided yet.</Nothing>}
              <ol class="list">
                {nodes.map((d) => (
                  <li key={d.id}>
                    {d.recordedAt.slice(0, 10)}, {d.reviewer}: {word(d.kind)}, “{d.reason}”{' '}
                    {d.undone && <span class="badge">taken back</span>}
                    <span class="source">{d.target}</span>
                  </li>
                ))}
              </ol>
              {totalCount > nodes.length && (
                <p class="quiet">
                  The latest {nodes.length} of {totalCount}.
                </p>
              )}
            </>
          )}
        </Answer>
      )}
    </details>
  )
}
