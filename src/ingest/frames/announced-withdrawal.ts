import { type Frame, ON_TOPIC, rule } from './frame.js'
import { leavingRules } from './leaving.js'

const NOTICE = { reality: { factuality: 'ANNOUNCED', polarity: 'ASSERTS' } } as const

const BY_PAPER = { ...NOTICE, actor: 'state', subject: [] } as const
/** What may follow "notified NATO that it would withdraw": not "from", which names what it is about. */
const AFTER_TOLD = 'in on by next this within as and because due over after citing'

/** Announced that it will leave, or gave formal notice. `effective` holds the day on which it is to leave. */
export const announcedWithdrawal: Frame = {
  act: 'ANNOUNCED_WITHDRAWAL',
  accepts: ['ANNOUNCED'],
  datesEffect: true,
  isUtterance: true,
  rules: [
    ...leavingRules('announced_withdrawal'),
    rule(
      'announced_withdrawal.7',
      '<announce|declare|confirm|initiate|start|begin> ~3 OWN ~2 LEAVING from ORG',
      NOTICE,
    ),
    rule(
      'announced_withdrawal.70',
      '<initiate|launch|trigger|open> ~3 process|procedure|procedures|proceedings|steps of|to|for ~2 leaving|leave|quitting|quit|exiting|exit ORG',
      NOTICE,
    ),
    rule(
      'announced_withdrawal.71',
      '<initiate|launch|trigger|open> ~3 process|procedure|procedures|proceedings|steps of|to|for ~2 withdrawing|withdraw|withdrawal|exit|departing from ORG',
      NOTICE,
    ),
    rule(
      'announced_withdrawal.72',
      '<sign|issue> ~3 DECREE ~2 withdrawing|pulling|taking|removing STATE from|out of? ORG',
      BY_PAPER,
    ),
    rule('announced_withdrawal.73', '<sign|issue> ~4 DECREE ~3 to withdraw|pull|take STATE from|out of? ORG', BY_PAPER),
    rule(
      'announced_withdrawal.74',
      '<notify|inform> the? SOMEONE ~3 of OWN ~3 intention|decision|intent|plan|plans to leave|quit|exit ORG',
      NOTICE,
    ),
    rule(
      'announced_withdrawal.75',
      '<notify|inform> the? SOMEONE ~3 of OWN ~3 intention|decision|intent|plan|plans to withdraw|depart from ORG',
      NOTICE,
    ),
    rule('announced_withdrawal.76', "<announce|declare|confirm|initiate> ~2 STATE's ~2 LEAVING from ORG", {
      ...NOTICE,
      actor: 'state',
      subject: [],
    }),
    rule('announced_withdrawal.77', '<announce|declare|confirm|initiate> ~2 LEAVING of STATE from ORG', {
      ...NOTICE,
      actor: 'state',
      subject: [],
    }),
    rule(
      'announced_withdrawal.78',
      '<give|submit|send|file|deliver|issue|serve> ~4 notice|notification of ~3 LEAVING',
      { ...NOTICE, body: 'topic', notBefore: 'from to' },
    ),
    rule(
      'announced_withdrawal.60',
      '<announce|declare|confirm|initiate> ~3 OWN ~2 LEAVING from ~1 BODY bodies|organs|institutions|structures',
      NOTICE,
    ),
    rule(
      'announced_withdrawal.79',
      "<sign|issue> ~3 DECREE annulling|revoking|cancelling|ending|terminating STATE's ~1 ratification|MEMBERSHIP of|in ORG",
      BY_PAPER,
    ),
    rule(
      'announced_withdrawal.80',
      '<submit|give|send|file|deliver|present|deposit|lodge|hand> ~4 withdrawal|exit|denunciation notice|notices|notification|notifications|letter|letters|instrument|instruments from|to|of ORG',
      NOTICE,
    ),
    rule('announced_withdrawal.81', "<begin|start|trigger> STATE's ~2 LEAVING from ORG", BY_PAPER),
    rule(
      'announced_withdrawal.82',
      "<sign|issue> ~4 DECREE to begin|start|initiate|trigger STATE's ~2 LEAVING from ORG",
      BY_PAPER,
    ),
    rule('announced_withdrawal.83', '<order|sign|direct> ~2 LEAVING of STATE from ORG', BY_PAPER),
    rule('announced_withdrawal.84', "<order|direct> STATE's ~1 LEAVING from ORG", BY_PAPER),
    rule('announced_withdrawal.85', '<trigger|invoke> article 50', { ...NOTICE, meant: 'org:EU' }),
    rule('announced_withdrawal.87', '<sign|issue> ~4 DECREE that|which|to ~5 LEAVING of STATE from ORG', BY_PAPER),
    rule('announced_withdrawal.88', '<set|put> in motion ~4 LEAVING of STATE from ORG', BY_PAPER),
    rule(
      'announced_withdrawal.89',
      '<set|put> in motion ~3 process|procedure|procedures|proceedings|steps of|to|for ~1 leaving|leave|quitting|quit|exiting ORG',
      NOTICE,
    ),
    rule(
      'announced_withdrawal.90',
      '<set|put> in motion ~3 process|procedure|procedures|proceedings|steps of|to|for ~2 withdrawing|withdraw|withdrawal|exit|departing from ORG',
      NOTICE,
    ),
    rule('announced_withdrawal.91', '<set|put> in motion OWN ~2 LEAVING from ORG', NOTICE),
    rule('announced_withdrawal.92', '<make> public|known|official OWN ~2 LEAVING from ORG', NOTICE),
    rule('announced_withdrawal.93', '<give|serve|file|submit> ~2 notice|notices', {
      ...NOTICE,
      ...ON_TOPIC,
      before: 'in on last this and but',
      needsTalk: true,
    }),
    rule('announced_withdrawal.25', '<notify|inform> ~1 BODY ~2 of OWN ~3 LEAVING from ORG', {
      ...NOTICE,
      body: 'last',
    }),
    rule('announced_withdrawal.26', '<notify|inform> ~4 of OWN ~3 LEAVING from ORG', NOTICE),
    rule('announced_withdrawal.86', '<notify|inform|tell> the? SOMEONE ~2 of OWN ~3 LEAVING from ORG', NOTICE),
    rule('announced_withdrawal.29', '<denounce> ~4 PAPER on|of|establishing|creating ~4 ORG', NOTICE),
    rule('announced_withdrawal.8', '<notify|inform> ORG of OWN ~3 LEAVING|intention|decision', NOTICE),
    rule(
      'announced_withdrawal.9',
      '<notify|inform> ORG that it|they would|will|was|were ~1 leave|withdraw|quit|leaving|withdrawing',
      { ...NOTICE, before: AFTER_TOLD },
    ),
    rule(
      'announced_withdrawal.10',
      '<give|submit|send|file|deliver> ~3 notice|notification of ~3 LEAVING from ORG',
      NOTICE,
    ),
    rule('announced_withdrawal.11', '<give|submit|send|file|deliver> ORG ~4 notice|notification of ~3 LEAVING', NOTICE),
    rule(
      'announced_withdrawal.12',
      '<give|submit|send|file|deliver> ~3 notice|notification of ~2 LEAVING to ORG',
      NOTICE,
    ),
  ],
}
