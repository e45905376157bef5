import { type Frame, rule } from './frame.js'
import { leavingRules, leavingTookEffect } from './leaving.js'

/** Withdrew, in effect; also the plan, the possibility or the denial of it. Announcements and threats are their own acts. */
export const withdrew: Frame = {
  act: 'WITHDREW',
  accepts: ['HAPPENED', 'PLANNED', 'HYPOTHETICAL'],
  rules: [
    rule('withdrew.30', '<complete|finalize|finalise> OWN ~1 LEAVING from ORG'),
    rule('withdrew.59', '<complete|finalize|finalise> ~8 for|of|on OWN ~1 LEAVING from ORG'),
    ...leavingRules('withdrew'),
    ...leavingTookEffect,
  ],
}
