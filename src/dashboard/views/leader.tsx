/** A leader: offices, and what was said, by stance over time. */
import { useRef } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { LeaderView as Question } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { asOf } from '../parts/as-of.js'
import { told } from '../parts/days.js'
import { changed } from '../parts/form.js'
import { SubjectLink, word } from '../parts/names.js'
import { Stances } from '../parts/stances.js'
import { StatementLine } from '../parts/story.js'
import { AnswerTools } from '../parts/tools.js'
import { useAsk } from '../use-ask.js'

export function LeaderPage({ place }: ViewProps) {
  const ref = place.params.get('ref') ?? 'Sergei Lavrov'
  const variables = { ref, after: place.params.get('after'), ...asOf(place) }
  const asked = useAsk(Question, variables)
  const drawing = useRef<SVGSVGElement>(null)
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
            <Stances statements={leader.statements.nodes} drawing={drawing} />
            <ol class="story">
              {leader.statements.nodes.map((statement) => (
                <li key={statement.id}>
                  <StatementLine statement={statement} />
                </li>
              ))}
            </ol>
            {leader.statements.pageInfo.hasNextPage && (
              <p>
                <a href={changed(place, { after: leader.statements.pageInfo.endCursor ?? null })}>Later statements</a>
              </p>
            )}
            <AnswerTools
              name={leader.name}
              place={place}
              fixed={{ ref: leader.id }}
              cite={`${leader.name}: ${leader.statements.totalCount} statements on record.`}
              ask={{ operation: Question, variables }}
              csv={() => ({
                columns: ['date', 'stance', 'about', 'quote', 'direct', 'source'],
                rows: leader.statements.nodes.map((s) => [
                  s.madeOn?.edtf,
                  s.stance,
                  s.about.map((a) => ('name' in a ? a.name : '')).join('; '),
                  s.quote,
                  s.direct,
                  s.said.source.id,
                ]),
              })}
              json={() => leader}
              {...(leader.statements.nodes.length > 0 ? { svg: () => drawing.current } : {})}
            />
          </>
        )
      }
    </Answer>
  )
}
