import { type Frame, rule, UNTHREATENED } from './frame.js'
import { instrumentRules } from './instrument.js'

/** Ratified the founding or accession treaty. */
export const ratified: Frame = {
  act: 'RATIFIED',
  accepts: UNTHREATENED,
  byLeader: true,
  rules: [
    ...instrumentRules('ratified', 'ratify').map((one) => ({ ...one, byParliament: true })),
    rule('ratified.18', '<approve|adopt|pass> ORG', { isPaper: true, byParliament: true, subject: [] }),
  ],
}
