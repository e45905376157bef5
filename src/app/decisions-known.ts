/** Decisions as they stood: which are in force now, or were at an instant. */
import type { Decision } from '../domain/model.js'
import { type SpeakerLinks, speakerLinks } from '../domain/speaker-links.js'
import type { DecisionKind } from '../domain/vocabulary.js'
import type { GraphReader } from '../graph/reader.js'

/** A decision with what became of it. */
export interface DecisionView {
  readonly decision: Decision
  /** When it was made, or last undone or made again. */
  readonly recordedAt: string
  readonly undone: boolean
}

/** The decisions of these kinds that had been made by an instant (null: now), each with its newest run by then. */
export async function decisionsKnown(
  reader: Pick<GraphReader, 'decisionRuns'>,
  kinds: readonly DecisionKind[],
  knownAt: string | null,
): Promise<readonly DecisionView[]> {
  const newest = new Map<string, DecisionView>()
  // Runs of one decision come in order, so the last one stands.
  for (const { decision, kind, recordedAt } of await reader.decisionRuns(kinds))
    if (knownAt === null || recordedAt <= knownAt)
      newest.set(decision.id, { decision, recordedAt, undone: kind !== 'FOUND' })
  return [...newest.values()]
}

/** The names linked to leaders at an instant. */
export async function linksKnown(
  reader: Pick<GraphReader, 'decisionRuns'>,
  knownAt: string | null,
): Promise<SpeakerLinks> {
  const all = await decisionsKnown(reader, ['LINK_SPEAKER'], knownAt)
  return speakerLinks(all.filter((d) => !d.undone).map((d) => d.decision))
}
