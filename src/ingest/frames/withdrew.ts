import type { Frame } from './frame.js'
import { leavingRules, leavingTookEffect } from './leaving.js'

/** Withdrew, in effect; also the plan, the possibility or the denial of it. Announcements and threats are their own acts. */
export const withdrew: Frame = {
  act: 'WITHDREW',
  accepts: ['HAPPENED', 'PLANNED', 'HYPOTHETICAL'],
  rules: [...leavingRules('withdrew'), ...leavingTookEffect],
}
