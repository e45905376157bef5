/** Names that reviewers have linked to leaders. A link in one article goes before one everywhere. */
import type { Decision, LeaderId, Ruling } from './model.js'

type Link = Extract<Ruling, { kind: 'LINK_SPEAKER' }>

export interface SpeakerLinks {
  /** Whose the word of this name in this article is; null where nobody has linked it. */
  leaderOf(name: string, article: string): LeaderId | null
  /** Names that are this leader's, somewhere or everywhere. */
  namesOf(leader: LeaderId): readonly string[]
}

/** The links among decisions in force. Of two on one name the smaller decision id holds, whatever came first. */
export function speakerLinks(decisions: readonly Decision[]): SpeakerLinks {
  const byPlace = new Map<string, LeaderId>()
  const names = new Map<LeaderId, string[]>()
  const place = (name: string, article: string | null) => JSON.stringify([name, article])
  const links = [...decisions]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ ruling }): Link[] => (ruling.kind === 'LINK_SPEAKER' ? [ruling] : []))
  for (const { speakerName, leader, article } of links) {
    const key = place(speakerName, article)
    if (byPlace.has(key)) continue
    byPlace.set(key, leader)
    names.set(leader, [...new Set([...(names.get(leader) ?? []), speakerName])])
  }
  return {
    leaderOf: (name, article) => byPlace.get(place(name, article)) ?? byPlace.get(place(name, null)) ?? null,
    namesOf: (leader) => names.get(leader) ?? [],
  }
}
