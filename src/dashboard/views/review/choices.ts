/** What a reviewer can decide on a doubt: each choice with its words and what it sends. */
import type { DecisionInput, DoubtFragment, ReportedQuery, SidesOfQuery } from '../../generated/operations.js'
import { readingOf } from '../../parts/reading.js'

export interface Choice {
  readonly label: string
  readonly input: Omit<DecisionInput, 'by' | 'reason'>
  /** What has to be typed beside it. */
  readonly asks?: 'leader' | 'act'
}

export type Word = NonNullable<ReportedQuery['evidence']>
type Side = SidesOfQuery['disputes']['nodes'][number]['positions'][number]

const SHORT = 90
const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 2)} …` : text)

/** The claims behind some evidence, each once, in the order of the evidence. */
function claimsOf(evidence: readonly Word[]): readonly { readonly id: string; readonly text: string }[] {
  const found = new Map<string, string>()
  for (const { reads } of evidence) if (reads && !found.has(reads.id)) found.set(reads.id, readingOf(reads))
  return [...found].map(([id, text]) => ({ id, text }))
}

const misread = ({ id, quote }: Word): Choice => ({
  label: `Misread, takes no position any more: “${short(quote)}”`,
  input: { kind: 'REJECT', assertion: id },
})

/** What a doubt of the queue leaves to decide. `sides` are the positions of its dispute, once they are known. */
export function choicesOf(doubt: DoubtFragment, sides: readonly Side[]): readonly Choice[] {
  const { kind, claims, dispute, decision, speakerName, evidence } = doubt
  if (kind === 'UNKNOWN_SPEAKER' && speakerName)
    return [{ label: `${speakerName} is this leader`, input: { kind: 'LINK_SPEAKER', speakerName }, asks: 'leader' }]
  if (kind === 'IDLE_SETTLEMENT' && decision)
    return [{ label: 'Take the settlement back', input: { kind: 'UNDO', decision } }]
  const doubted = claimsOf(evidence).filter(({ id }) => claims.includes(id))
  const [one, two, more] = doubted
  return [
    ...sides.map(
      ({ value }): Choice => ({
        label: `Settle for: ${value}`,
        input: { kind: 'SETTLE', dispute: dispute ?? '', position: value },
      }),
    ),
    ...doubted.flatMap(({ id, text }): Choice[] => [
      { label: `So it is: ${text}`, input: { kind: 'ACCEPT', claim: id } },
      { label: `It is not so: ${text}`, input: { kind: 'REJECT', claim: id } },
    ]),
    ...(one && two && !more
      ? [
          {
            label: `Both tell the same; read “${two.text}” as “${one.text}”`,
            input: { kind: 'MERGE', claim: one.id, same: two.id } as const,
          },
        ]
      : []),
    // A record's sentence is ours and is mended in its file; a text can be misread.
    ...evidence.filter(({ claim, start }) => claim !== null && start !== null).map(misread),
  ]
}

/** What can be said against one reading of a text. */
export const reportChoices = (said: Word): readonly Choice[] => [
  misread(said),
  {
    label: 'It tells of another act or day',
    input: { kind: 'SPLIT', assertion: said.id },
    asks: 'act',
  },
  ...(said.reads
    ? [
        {
          label: `It is not so, whoever says it: ${readingOf(said.reads)}`,
          claim: said.reads.id,
          kind: 'REJECT' as const,
        },
        { label: `It is so: ${readingOf(said.reads)}`, claim: said.reads.id, kind: 'ACCEPT' as const },
      ].map(({ label, claim, kind }): Choice => ({ label, input: { kind, claim } }))
    : []),
]
