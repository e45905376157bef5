import { type Frame, rule } from './frame.js'

/** Declined an invitation to join. */
export const declined: Frame = {
  act: 'DECLINED',
  accepts: ['HAPPENED', 'ANNOUNCED'],
  rules: [rule('declined.1', '<decline|reject> ~2 invitation to join|enter ORG')],
}
