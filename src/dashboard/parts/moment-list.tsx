/** What happened and what was said, as a list: each date leads to its day, each row to who says so. */
import { useState } from 'preact/hooks'
import { MomentEvidence } from '../generated/operations.js'
import { hrefOf } from '../router.js'
import { useAsk } from '../use-ask.js'
import { Answer, Nothing } from './answer.js'
import { told } from './days.js'
import { Evidence } from './evidence.js'
import type { Moment } from './moments.js'
import { More } from './more.js'

interface Props {
  readonly moments: readonly Moment[]
  readonly about: string
  readonly onDay: (day: number) => void
}

export function MomentList({ moments, about, onDay }: Props) {
  const [words, setWords] = useState('')
  const sought = words.trim().toLowerCase()
  const found = moments.filter((m) => `${told(m.when)} ${m.when?.edtf} ${m.sentence}`.toLowerCase().includes(sought))
  if (moments.length === 0) return <Nothing>Nothing is on record: no act and no statement.</Nothing>
  return (
    <>
      <div class="row no-print">
        <label>
          Only with these words or dates
          <input type="search" value={words} placeholder="2008" onInput={(e) => setWords(e.currentTarget.value)} />
        </label>
        <p class="quiet" role="status">
          {found.length} of {moments.length}
        </p>
      </div>
      <More rows={found} first={30} what="acts and statements">
        {(rows) => (
          <ol class="list moments">
            {rows.map((moment) => (
              <li key={moment.id}>
                <MomentRow moment={moment} about={about} onDay={onDay} />
              </li>
            ))}
          </ol>
        )}
      </More>
    </>
  )
}

/** One moment with a button for its day and one for its evidence. */
export function MomentRow({
  moment,
  about,
  onDay,
  open = false,
}: { moment: Moment; open?: boolean } & Omit<Props, 'moments'>) {
  const [shown, setShown] = useState(open)
  const { when, day, sentence, disputed, speaker } = moment
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
      {shown && <MomentWords moment={moment} about={about} />}
    </div>
  )
}

function MomentWords({ moment: { id, when }, about }: { readonly moment: Moment; readonly about: string }) {
  const asked = useAsk(MomentEvidence, { about: [about], from: when?.earliest ?? null, to: when?.latest ?? null })
  return (
    <Answer asked={asked}>
      {({ timeline }) => {
        const node = timeline.nodes.find((other) => 'id' in other && other.id === id)
        if (node?.__typename === 'Event') return <Evidence evidence={node.evidence} />
        if (node?.__typename === 'Statement') return <Evidence evidence={[node.said]} />
        return <Nothing>The words were not found in this window; the article has them.</Nothing>
      }}
    </Answer>
  )
}
