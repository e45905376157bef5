/** A leader: offices, and what was said, by stance over time. */
import type { ViewProps } from '../app.js'
import { LeaderView as Question } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { told } from '../parts/days.js'
import { SubjectLink, word } from '../parts/names.js'
import { Stances } from '../parts/stances.js'
import { StatementLine } from '../parts/story.js'
import { useAsk } from '../use-ask.js'

export function LeaderPage({ place }: ViewProps) {
  const asked = useAsk(Question, { ref: place.params.get('ref') ?? 'Sergei Lavrov' })
  return (
    <Answer asked={asked}>
      {({ leader }) =>
        leader && (
          <>
            <h1>{leader.name}</h1>
            {leader.spellings.length > 1 && <p class="quiet">also written {leader.spellings.join(', ')}</p>}
            <h2>Offices</h2>
            <ul class="plain">
              {leader.offices.map((term) => (
                <li key={`${term.office} ${term.from?.edtf}`}>
                  {word(term.office)} of <SubjectLink subject={term.of} />, {term.from ? told(term.from) : 'unknown'} to{' '}
                  {term.to ? told(term.to) : 'now'}
                </li>
              ))}
            </ul>
            <h2>Said ({leader.statements.totalCount})</h2>
            {leader.statements.nodes.length === 0 && (
              <Nothing>
                No statement is on record. Statements come from articles: ingest some, and what their speakers said
                stands here.
              </Nothing>
            )}
            <Stances statements={leader.statements.nodes} />
            <ol class="story">
              {leader.statements.nodes.map((statement) => (
                <li key={statement.id}>
                  <StatementLine statement={statement} />
                </li>
              ))}
            </ol>
          </>
        )
      }
    </Answer>
  )
}
