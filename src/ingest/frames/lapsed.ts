import type { Reality } from '../factuality.js'
import { type Frame, rule } from './frame.js'

/** Only a renewal that did not come lapses. */
const notRenewed = ({ factuality, polarity }: Reality): Reality | null =>
  polarity === 'DENIES' && factuality === 'HAPPENED' ? { factuality, polarity: 'ASSERTS' } : null

/** Did not renew a treaty that ran out. */
export const lapsed: Frame = {
  act: 'LAPSED',
  accepts: ['HAPPENED'],
  adjust: notRenewed,
  rules: [
    rule('lapsed.1', '<renew|extend|prolong> ORG'),
    rule('lapsed.2', '<renew|extend|prolong> OWN ~1 MEMBERSHIP in|of ORG'),
  ],
}
