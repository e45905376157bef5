import { type Frame, rule } from './frame.js'

/** Declined an invitation to join. */
export const declined: Frame = {
  act: 'DECLINED',
  accepts: ['HAPPENED', 'ANNOUNCED'],
  rules: [
    rule('declined.1', '<decline|reject|refuse|spurn|dismiss|rebuff> ~3 invitation|offer|invite to join|enter ORG'),
    rule('declined.2', '<turn> down ~3 invitation|offer|invite|chance to join|enter ORG'),
    rule(
      'declined.3',
      '<decline|reject|refuse|spurn|dismiss|rebuff> ~3 invitation|offer|invite to become ~3 MEMBER of ORG',
    ),
    rule('declined.4', '<turn> down ~3 invitation|offer|invite|chance to become ~3 MEMBER of ORG'),
  ],
}
