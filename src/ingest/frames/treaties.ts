import type { Reality } from '../factuality.js'
import { type Frame, rule, UNTHREATENED } from './frame.js'

const instruments = (act: string, verb: string) => [
  rule(`${act}.1`, `<${verb}> ~2 BODY ~2 TREATY`),
  rule(`${act}.2`, `<${verb}> ~1 TREATY of ORG`),
  rule(`${act}.3`, `<${verb}> ~2 accession TREATY ~1 with|to|of ORG`),
]

/** Signed the founding or accession treaty. */
export const signed: Frame = { act: 'SIGNED', accepts: UNTHREATENED, rules: instruments('signed', 'sign') }

/** Ratified it. */
export const ratified: Frame = { act: 'RATIFIED', accepts: UNTHREATENED, rules: instruments('ratified', 'ratify') }

/** Only a renewal that did not come lapses. */
const notRenewed = ({ factuality, polarity }: Reality): Reality | null =>
  polarity === 'DENIES' && factuality === 'HAPPENED' ? { factuality, polarity: 'ASSERTS' } : null

/** Did not renew a treaty that ran out. */
export const lapsed: Frame = {
  act: 'LAPSED',
  accepts: ['HAPPENED'],
  adjust: notRenewed,
  rules: [
    rule('lapsed.1', '<renew> ORG'),
    rule('lapsed.2', '<renew> OWN ~1 MEMBERSHIP in|of ORG'),
    rule('lapsed.3', '<renew> ORG', { subject: ['person'] }),
  ],
}
