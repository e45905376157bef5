/** All resolvers, one module an aggregate. */
import type { Resolvers } from '../generated/types.js'
import { actor } from './actor.js'
import { ask } from './ask.js'
import { base } from './base.js'
import { decision } from './decision.js'
import { diff } from './diff.js'
import { dispute } from './dispute.js'
import { ingest } from './ingest.js'
import { membership } from './membership.js'
import { network } from './network.js'
import { receipt } from './receipt.js'
import { search } from './search.js'
import { series } from './series.js'
import { source } from './source.js'
import { timeline } from './timeline.js'

/** The modules to merge; those of mutations only where ingest is allowed. */
export const resolvers = (options: { readonly ingest: boolean }): readonly Resolvers[] => [
  base,
  actor,
  source,
  membership,
  timeline,
  dispute,
  diff,
  receipt,
  network,
  search,
  series,
  decision,
  ask,
  ...(options.ingest ? [ingest] : []),
]
