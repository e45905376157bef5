/** What happened and what was said, as a list: each date leads to its day, each row to who says so. */
import { useMemo, useState } from 'preact/hooks'
import { MomentEvidence } from '../generated/operations.js'
import { hrefOf, usePlace } from '../router.js'
import { useAsk } from '../use-ask.js'
import { Answer, Nothing } from './answer.js'
import { asOf } from './as-of.js'
import { told } from './days.js'
import { Evidence } from './evidence.js'
import { type Line, linesOf, type Moment } from './moments.js'
import { More } from './more.js'

interface Props {
  readonly moments: readonly Moment[]
  readonly about: string
  readonly onDay: (day: number) => void
}

export function MomentList({ moments, about, onDay }: Props) {
  const [words, setWords] = useState('')
  const sought = words.trim().toLowerCase()
  const lines = useMemo(() => linesOf(moments), [moments])
  const found = lines.filter((line) =>
    `${told(line.when)} ${line.when?.edtf} ${line.sentence}`.toLowerCase().includes(sought),
  )
  if (moments.length === 0) return <Nothing>Nothing is on record: no act and no statement.</Nothing>
  return (
    <>
      <div class="row no-print">
        <label>
          Only with these words or dates
          <input type="search" value={words} placeholder="2008" onInput={(e) => setWords(e.currentTarget.value)} />
        </label>
        <p class="quiet" role="status">
          {found.length} of {lines.length}
        </p>
      </div>
      <More rows={found} first={30} what="acts and statements">
        {(rows) => (
          <ol class="list moments">
            {rows.map((line) => (
              <li key={line.id}>
                <MomentRow line={line} about={about} onDay={onDay} />
              </li>
            ))}
          </ol>
        )}
      </More>
    </>
  )
}

interface RowProps {
  readonly line: Line
  readonly about: string
  readonly onDay: (day: number) => void
  /** Whether its evidence stands open from the start. */
  readonly open?: boolean
}

/** One line with a button for its day and one for its evidence. */
export function MomentRow({ line, about, onDay, open = false }: RowProps) {
  const [shown, setShown] = useState(open)
  const { when, day, sentence, disputed, speaker } = line
  return (
    <div class="moment">
      {day === null ? (
        <span class="quiet">{told(when)}</span>
      ) : (
        <button type="button" class="plain when" title="Show this day" onClick={() => onDay(day)}>
          {told(when)}
        </button>
      )}
      <p>
        {sentence} {disputed && <span class="badge disputed">disputed</span>}{' '}
        {speaker && <a href={hrefOf('/leader', { ref: speaker })}>All that was said</a>}
      </p>
      <button type="button" class="plain open-row" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Evidence
      </button>
      {shown && <Words line={line} about={about} />}
    </div>
  )
}

function Words({ line: { ids, when }, about }: { readonly line: Line; readonly about: string }) {
  const asked = useAsk(MomentEvidence, {
    about: [about],
    from: when?.earliest ?? null,
    to: when?.latest ?? null,
    ...asOf(usePlace()),
  })
  return (
    <Answer asked={asked}>
      {({ timeline }) => {
        const nodes = timeline.nodes.filter((node) => 'id' in node && ids.includes(node.id))
        const evidence = nodes.flatMap((node) =>
          node.__typename === 'Event' ? node.evidence : node.__typename === 'Statement' ? [node.said] : [],
        )
        return evidence.length > 0 ? (
          <Evidence evidence={evidence} />
        ) : (
          <Nothing>The words were not found here.</Nothing>
        )
      }}
    </Answer>
  )
}
