/** The first view: ask, or go to a body, a country with a story, or a dispute. */
import type { ViewProps } from '../app.js'
import { Bodies, Unsettled } from '../generated/operations.js'
import { Answer } from '../parts/answer.js'
import { isoDay, today } from '../parts/days.js'
import { hrefOf } from '../router.js'
import { useAsk } from '../use-ask.js'
import { AskBox } from './home/ask-box.js'
import { BodyCards } from './home/body-cards.js'
import { DisputeList } from './home/dispute-list.js'
import { UnsettledTable } from './home/unsettled-table.js'

export function Home({ place, paths }: ViewProps) {
  const bodies = useAsk(Bodies, {})
  const unsettled = useAsk(Unsettled, { at: isoDay(today()) })
  return (
    <>
      <div class="title opening">
        <h1>Who stands where, since when, and on whose word</h1>
        <p class="lead">
          Pactgraph keeps who belongs to which alliance, who froze, was suspended, gave notice, left or only said so.
          Every date has its precision, every fact its source, and where sources disagree both sides are shown.
        </p>
        <AskBox place={place} paths={paths} />
        <Examples />
      </div>
      <section class="section" aria-labelledby="bodies">
        <Answer asked={bodies}>
          {({ organizations }) => <BodyCards bodies={organizations.nodes} total={organizations.totalCount} />}
        </Answer>
      </section>
      <Answer asked={unsettled}>
        {(answer) => (
          <>
            <UnsettledTable rows={answer.memberships.nodes} />
            <DisputeList disputes={answer.disputes.nodes} total={answer.disputes.totalCount} />
            <p class="quiet">
              In this graph: {answer.countries.totalCount} countries, {answer.leaders.totalCount} leaders,{' '}
              {answer.articles.totalCount} articles.
            </p>
          </>
        )}
      </Answer>
    </>
  )
}

const EXAMPLES: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['Who left the CSTO, and is Armenia out?', '/who-left', { ref: 'CSTO' }],
  [
    'Who was in NATO at the Bucharest summit, when Georgia was promised membership?',
    '/organization',
    { ref: 'NATO', at: '2008-04-03' },
  ],
  ['What did Lavrov say, and where is that written?', '/leader', { ref: 'Sergei Lavrov' }],
  ['What changed in ECOWAS since 2020?', '/diff', { ref: 'ECOWAS', from: '2020-01-01' }],
]

const Examples = () => (
  <ul class="try" aria-label="Questions to begin with">
    {EXAMPLES.map(([text, path, params]) => (
      <li key={text}>
        <a href={hrefOf(path, params)}>{text}</a>
      </li>
    ))}
  </ul>
)
