/** A receipt: what was answered then, what is answered now, and through which sources it moved. */
import type { ViewProps } from '../app.js'
import { ReceiptView as Question, type ReceiptViewQuery } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { told } from '../parts/days.js'
import { Evidence } from '../parts/evidence.js'
import { word } from '../parts/names.js'
import { AnswerTools } from '../parts/tools.js'
import { useAsk } from '../use-ask.js'

type Through = NonNullable<ReceiptViewQuery['receipt']>['through'][number]['source']

function nameOf(source: Through): string {
  if (source.__typename === 'Article') return source.outlet ?? source.id
  return source.__typename === 'Record' ? source.where : `decision of ${source.reviewer}`
}

export function ReceiptPage({ place }: ViewProps) {
  const id = place.params.get('id')
  const asked = useAsk(Question, id ? { id } : null)
  if (!id)
    return (
      <>
        <h1>Receipt</h1>
        <Nothing>Receipts stand under answers; follow one to come here.</Nothing>
      </>
    )
  return (
    <Answer asked={asked}>
      {({ receipt }) =>
        receipt && (
          <>
            <h1>Receipt</h1>
            <p class="quiet">
              {receipt.operation} on {told(receipt.day)}, as known at {receipt.knownAt}, policy {receipt.policy}
            </p>
            <h2>Answered then</h2>
            <p class="answer">{receipt.textThen}</p>
            <h2>Answered now</h2>
            <p class="answer">{receipt.moved ? receipt.textNow : 'The same.'}</p>
            <p>{receipt.text}</p>
            {receipt.through.length > 0 && (
              <ul class="plain">
                {receipt.through.map((t) => (
                  <li key={`${t.source.id} ${t.run}`}>
                    {t.recordedAt}: {nameOf(t.source)}, run {t.run} ({word(t.kind)})
                  </li>
                ))}
              </ul>
            )}
            <h2>Evidence then</h2>
            <Evidence evidence={receipt.evidence} />
            <AnswerTools
              name={`receipt-${receipt.operation}`}
              place={place}
              cite={`${receipt.textThen} As known at ${receipt.knownAt}.`}
              ask={{ operation: Question, variables: { id } }}
              csv={() => ({
                columns: ['polarity', 'factuality', 'speaker', 'quote', 'source'],
                rows: receipt.evidence.map((e) => [e.polarity, e.factuality, e.speakerName, e.quote, e.source.id]),
              })}
              json={() => receipt}
            />
          </>
        )
      }
    </Answer>
  )
}
