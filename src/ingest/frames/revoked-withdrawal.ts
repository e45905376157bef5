import { type Frame, rule, UNTHREATENED } from './frame.js'

/** Took back its notice of withdrawal. */
export const revokedWithdrawal: Frame = {
  act: 'REVOKED_WITHDRAWAL',
  accepts: UNTHREATENED,
  rules: [
    rule('revoked_withdrawal.1', '<revoke|rescind|reverse|cancel|annul> OWN ~2 LEAVING from ORG'),
    rule(
      'revoked_withdrawal.2',
      '<revoke|rescind|reverse|cancel|annul|withdraw|drop> OWN ~2 notice|notification|decision ~2 of|to ~2 LEAVING|withdraw|leave|quit ~1 from? ORG',
    ),
    rule('revoked_withdrawal.3', '<revoke|rescind|annul|withdraw|cancel> OWN notice|notification of withdrawal', {
      body: 'context',
      notBefore: 'from',
    }),
  ],
}
