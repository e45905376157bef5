import type { Frame } from './frame.js'
import { leavingRules } from './leaving.js'

/** Threatened to leave, or said it would if. */
export const threatenedToLeave: Frame = {
  act: 'THREATENED_TO_LEAVE',
  accepts: ['THREATENED'],
  isUtterance: true,
  rules: leavingRules('threatened_to_leave'),
}
