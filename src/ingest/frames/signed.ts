import { type Frame, UNTHREATENED } from './frame.js'
import { instrumentRules } from './instrument.js'

/** Signed the founding or accession treaty. */
export const signed: Frame = {
  act: 'SIGNED',
  accepts: UNTHREATENED,
  byLeader: true,
  rules: instrumentRules('signed', 'sign'),
}
