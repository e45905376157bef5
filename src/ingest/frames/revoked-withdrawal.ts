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
    rule(
      'revoked_withdrawal.4',
      '<scrap|abandon|shelve|drop|reverse|cancel|halt|suspend> ~1 OWN? ~2 plan|plans|decision|bid|move|threat to leave|quit|exit|withdraw from? ORG',
    ),
    rule('revoked_withdrawal.5', '<revoke|rescind|reverse|annul|undo> OWN ~2 LEAVING', {
      body: 'topic',
      notBefore: 'from',
    }),
    rule('revoked_withdrawal.6', "STATE's ~1 LEAVING ~2 <revoke|rescind|reverse|annul|cancel>", {
      voice: 'passive',
      actor: 'state',
      subject: [],
      body: 'topic',
    }),
    rule('revoked_withdrawal.7', "STATE's ~1 LEAVING from ORG ~2 <revoke|rescind|reverse|annul|cancel>", {
      voice: 'passive',
      actor: 'state',
      subject: [],
    }),
    rule('revoked_withdrawal.8', '<revoke|rescind|reverse|annul|cancel> it|them|that', {
      body: 'topic',
      behind: 'notice notices notification withdrawal exit departure',
      before: 'in on last this and after when before',
    }),
    rule('revoked_withdrawal.3', '<revoke|rescind|annul|withdraw|cancel> OWN notice|notification of withdrawal', {
      body: 'context',
      notBefore: 'from',
    }),
  ],
}
