import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** The organization was dissolved. */
export const dissolved: Frame = {
  act: 'DISSOLVED',
  accepts: UNTHREATENED,
  rules: [
    rule('dissolved.1', '<dissolve|disband>', {
      ...PASSIVE,
      actor: 'body',
      body: 'subject',
      subject: ['body'],
      before: 'by after when following',
    }),
    rule('dissolved.2', '<cease> to exist', { actor: 'body', body: 'subject', subject: ['body'] }),
  ],
}

/** Became a member again. */
export const rejoined: Frame = {
  act: 'REJOINED',
  accepts: UNTHREATENED,
  rules: [
    rule('rejoined.1', '<rejoin> ORG', { notBefore: 'in for at' }),
    rule('rejoined.2', '<readmit> to|into|in|by ORG', PASSIVE),
    rule('rejoined.3', '<readmit> STATE', BY_BODY),
  ],
}

/** Took back its notice of withdrawal. */
export const revokedWithdrawal: Frame = {
  act: 'REVOKED_WITHDRAWAL',
  accepts: UNTHREATENED,
  rules: [
    rule('revoked_withdrawal.1', '<revoke|rescind|reverse|cancel|annul> OWN ~2 LEAVING from ORG'),
    rule(
      'revoked_withdrawal.2',
      '<revoke|rescind|reverse|cancel|annul|withdraw|drop> OWN ~2 notice|notification|decision ~2 of|to ~2 withdrawal|withdraw|leave|quit ~1 from? ORG',
    ),
    rule('revoked_withdrawal.3', '<revoke|rescind|annul|withdraw|cancel> OWN notice|notification of withdrawal', {
      body: 'context',
      notBefore: 'from',
    }),
  ],
}
