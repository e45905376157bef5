import { type Frame, UNTHREATENED } from './frame.js'
import { instrumentRules } from './instrument.js'

/** Ratified the founding or accession treaty. */
export const ratified: Frame = {
  act: 'RATIFIED',
  accepts: UNTHREATENED,
  byLeader: true,
  rules: instrumentRules('ratified', 'ratify'),
}
