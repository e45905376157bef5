/** The form of a decision: what, who, why. It sends one mutation, and says what that changed. */
import { useId, useState } from 'preact/hooks'
import { ApiError, ask } from '../../api.js'
import { type Act, Decide, type DecideMutation, type DecisionInput } from '../../generated/operations.js'
import { ACT_WORDS } from '../../parts/acts.js'
import { Failure } from '../../parts/answer.js'
import { forgetAnswers } from '../../use-ask.js'
import type { Choice } from './choices.js'

type Outcome =
  | { readonly state: 'open' | 'sent' }
  | { readonly state: 'done'; readonly decision: DecideMutation['decide'] }
  | { readonly state: 'failed'; readonly error: ApiError }

/** The reviewer of this visit: kept in memory alone, so that he types his name once. */
let reviewer = ''

const decided = async (input: DecisionInput): Promise<Outcome> => {
  try {
    const { decide } = await ask(Decide, { input })
    forgetAnswers()
    return { state: 'done', decision: decide }
  } catch (error) {
    return { state: 'failed', error: error instanceof ApiError ? error : new ApiError(String(error), 'INTERNAL', null) }
  }
}

const field = (form: FormData, name: string): string | null => String(form.get(name) ?? '').trim() || null

export function DecisionForm({ choices }: { readonly choices: readonly Choice[] }) {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'open' })
  const [picked, setPicked] = useState(choices.length === 1 ? 0 : -1)
  const group = useId()
  const choice = choices[picked]
  const send = async (input: DecisionInput) => {
    setOutcome({ state: 'sent' })
    setOutcome(await decided(input))
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!choice || !(event.currentTarget instanceof HTMLFormElement)) return
    const form = new FormData(event.currentTarget)
    reviewer = field(form, 'by') ?? ''
    void send({
      ...choice.input,
      by: reviewer,
      reason: field(form, 'reason') ?? '',
      ...(choice.asks === 'leader' ? { leader: field(form, 'leader') } : {}),
      // The server checks what comes: an act that is none is refused.
      ...(choice.asks === 'act' ? { act: field(form, 'act') as Act | null, on: field(form, 'on') } : {}),
    })
  }
  if (outcome.state === 'done') return <Done decision={outcome.decision} onUndo={send} />
  return (
    <form class="decision" onSubmit={submit}>
      <fieldset class="choices">
        <legend>What do you decide?</legend>
        {choices.map(({ label }, i) => (
          <label key={label}>
            <input type="radio" name={group} required checked={i === picked} onChange={() => setPicked(i)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        {choice?.asks === 'leader' && (
          <label>
            Leader
            <input name="leader" required placeholder="Sergei Lavrov" />
          </label>
        )}
        {choice?.asks === 'act' && <OtherAct />}
        <label>
          Your name
          <input name="by" required maxLength={100} defaultValue={reviewer} autocomplete="name" />
        </label>
        <label class="wide-field">
          Why
          <input name="reason" required maxLength={2000} autocomplete="off" />
        </label>
        <button type="submit" class="main" disabled={outcome.state === 'sent'}>
          Record the decision
        </button>
      </div>
      <div role="status">{outcome.state === 'sent' && <p class="loading">Deciding …</p>}</div>
      {outcome.state === 'failed' && <Failure error={outcome.error} />}
    </form>
  )
}

const OtherAct = () => (
  <>
    <label>
      Act
      <select name="act">
        <option value="">as it was read</option>
        {Object.entries(ACT_WORDS).map(([act, words]) => (
          <option key={act} value={act}>
            {words}
          </option>
        ))}
      </select>
    </label>
    <label>
      Date
      <input name="on" placeholder="2024-02" />
    </label>
  </>
)

interface DoneProps {
  readonly decision: DecideMutation['decide']
  readonly onUndo: (input: DecisionInput) => Promise<void>
}

function Done({ decision: { id, undone, changed }, onUndo }: DoneProps) {
  return (
    <div class="decided" role="status">
      <p>
        <strong>{undone ? 'Taken back.' : 'Decided.'}</strong>{' '}
        {changed?.length ? 'What changed:' : 'No membership changed.'}
      </p>
      {changed && changed.length > 0 && (
        <ul class="plain">
          {changed.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p class="quiet">{id}</p>
      {!undone && (
        <p>
          <button
            type="button"
            onClick={() => onUndo({ kind: 'UNDO', decision: id, by: reviewer, reason: 'Taken back at once' })}
          >
            Take it back
          </button>
        </p>
      )}
    </div>
  )
}
