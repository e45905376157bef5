import { DEED, ON_TOPIC, type Rule, rule } from './frame.js'

/** What a country becomes the first or the latest of. */
const CLASS = 'country|countries|nation|nations|state|states|republic|member|members'
/** What may follow "left NATO" when leaving is meant: "left NATO in disarray" and "left NATO open to attack" are not. */
const AFTER_LEAVING =
  'and or but after before because when while following over amid again altogether entirely completely as by since citing due this last although though unless if until were was is itself under at around'

/** "Washington withdrew from it": a body that the same sentence named. */
const NAMED_BEFORE = { body: 'sentence', nearest: true } as const

/**
 * The words of leaving, shared by three acts: withdrew (it happened), announced_withdrawal (it was announced) and
 * threatened_to_leave. How real the clause is decides which.
 */
export const leavingRules = (act: string): readonly Rule[] => [
  rule(`${act}.24`, '<leave|quit|exit> ORG with immediate|full effect'),
  rule(`${act}.1`, '<withdraw|secede|depart|exit> formally|officially|entirely|completely? from ORG'),
  rule(`${act}.2`, '<leave|quit|exit|abandon> ORG', { before: AFTER_LEAVING }),
  rule(`${act}.3`, '<pull|walk|bow|drop|back|step|crash|move|get> out of ORG'),
  rule(`${act}.41`, '<walk|break|split|step|pull> away|off from ORG'),
  rule(`${act}.42`, '<part> ways|company with ORG'),
  rule(`${act}.43`, `<become|be> ~5 ${CLASS} to leave|quit|exit|abandon ORG`),
  rule(`${act}.44`, `<become|be> ~5 ${CLASS} to withdraw|depart|secede from ORG`),
  rule(`${act}.45`, `<become|be> ~5 ${CLASS} to pull|walk|drop out of ORG`),
  rule(
    `${act}.4`,
    '<withdraw|end|terminate|renounce|relinquish|resign|forfeit|drop|cancel|discontinue> OWN ~1 MEMBERSHIP in|of|from ORG',
  ),
  rule(`${act}.5`, '<cease> to be a ~2 member of ORG'),
  rule(`${act}.20`, '<cease> being a ~2 member of ORG'),
  rule(`${act}.6`, '<withdraw|pull|take> STATE from|out of? ORG', { actor: 'state', subject: ['person', 'state'] }),
  rule(`${act}.33`, '<leave|quit|exit> ORG with|without or|without? ~2 deal|agreement|delay'),
  rule(`${act}.34`, 'ORG ,? which|that it|they ~2 <leave|quit|exit>', { notTold: true }),
  rule(`${act}.61`, '<make> OWN ~1 LEAVING from ORG final|official|formal'),
  rule(`${act}.62`, 'ORG ,? which|that STATE ~2 <leave|quit|exit>', { actor: 'state', notTold: true }),
  rule(`${act}.63`, '<follow> the? SOMEONE out of ORG'),
  rule(`${act}.64`, '<withdraw|depart|secede|exit> from it', NAMED_BEFORE),
  rule(`${act}.65`, '<pull|walk|drop|step|break> out|away of|from it', NAMED_BEFORE),
  rule(`${act}.66`, '<leave|quit> it', { ...NAMED_BEFORE, before: AFTER_LEAVING }),
  rule(`${act}.94`, 'ORG ,? from which it|they ~2 <withdraw|depart|secede>', { notTold: true }),
  rule(`${act}.95`, 'ORG ,? from which STATE ~2 <withdraw|depart|secede>', { actor: 'state' }),
  rule(`${act}.35`, '<withdraw|end|terminate|renounce> OWN ~1 BODY MEMBERSHIP'),
  rule(`${act}.48`, '<withdraw|resign> from OWN MEMBERSHIP in|of ORG'),
  rule(`${act}.49`, '<withdraw|resign> from OWN MEMBERSHIP', { ...ON_TOPIC, notBefore: 'in of' }),
  rule(`${act}.51`, '<withdraw|resign> from ~2 BODY ~1 bodies|organs|institutions|structures'),
  rule(`${act}.52`, '<withdraw|resign> from ~4 bodies|organs|institutions|structures of ORG'),
  rule(`${act}.53`, '<withdraw|resign> from membership of|in ~1 ORG'),
  rule(`${act}.54`, "<resign|withdraw|end|terminate|renounce> STATE's MEMBERSHIP in|of ORG", {
    actor: 'state',
    subject: ['person', 'state'],
  }),
  rule(`${act}.55`, "<resign|withdraw|end|terminate|renounce> STATE's MEMBERSHIP", {
    actor: 'state',
    subject: ['person', 'state'],
    body: 'topic',
  }),
  rule(`${act}.36`, '<withdraw|end|terminate|renounce> OWN MEMBERSHIP', ON_TOPIC),
  rule(`${act}.39`, '<end|terminate|renounce> MEMBERSHIP in|of|from ORG'),
  rule(`${act}.40`, '<end|terminate|renounce> MEMBERSHIP', ON_TOPIC),
  rule(`${act}.21`, '<withdraw|quit|secede|exit>', ON_TOPIC),
  rule(`${act}.22`, '<leave>', { ...ON_TOPIC, before: 'but and after again' }),
  rule(`${act}.23`, '<pull> out', ON_TOPIC),
]

const DONE = {
  voice: 'noun',
  actor: 'state',
  subject: [],
  reality: { factuality: 'HAPPENED', polarity: 'ASSERTS' },
} as const
const TOOK_EFFECT = { actor: 'state', subject: ['state', 'body', 'person'] } as const

/** "Georgia's withdrawal from the CIS took effect", "the exit of Britain from the EU in 2020". */
export const leavingTookEffect: readonly Rule[] = [
  rule('withdrew.7', "STATE's formal|official? LEAVING from ORG <take|come> into? effect|force", {
    actor: 'state',
    subject: ['state', 'body', 'person'],
  }),
  rule('withdrew.9', "STATE's formal|official? LEAVING <take|come> into? effect|force", {
    actor: 'state',
    body: 'context',
    subject: ['state', 'body', 'person'],
  }),
  rule('withdrew.8', "STATE's formal|official? LEAVING from ORG <become> effective|final|official", {
    actor: 'state',
    subject: ['state', 'body', 'person'],
  }),
  rule('withdrew.31', "STATE's MEMBERSHIP in|of ORG ~1 <end|cease|terminate>", {
    voice: 'noun',
    actor: 'state',
    subject: [],
  }),
  rule('withdrew.37', "STATE's ~1 LEAVING from ORG ~1 <complete|finalize|finalise>", {
    voice: 'passive',
    actor: 'state',
    subject: [],
  }),
  rule('withdrew.38', "STATE's ~1 LEAVING ~1 <complete|finalize|finalise>", {
    voice: 'passive',
    actor: 'state',
    subject: [],
    body: 'topic',
  }),
  rule('withdrew.46', 'LEAVING of STATE from ORG <take|come> into|effect|force', TOOK_EFFECT),
  rule('withdrew.47', 'LEAVING of STATE from ORG <become> effective|final|official', TOOK_EFFECT),
  rule('withdrew.50', 'OWN ~2 LEAVING from ORG', DEED),
  rule('withdrew.56', "STATE's LEAVING from ORG is|are|was ~1 effective|final|complete|official", DONE),
  rule('withdrew.57', `${CLASS} to leave|quit|exit ORG was|is|were ~1 STATE`, DONE),
  rule('withdrew.58', `${CLASS} to withdraw from ORG was|is|were ~1 STATE`, DONE),
  rule('withdrew.27', "STATE's ~2 LEAVING from ORG", DEED),
  rule('withdrew.28', 'pending|planned|impending|looming|forthcoming|upcoming? LEAVING of STATE from ORG', DEED),
  rule('withdrew.29', 'LEAVING from ORG by STATE', DEED),
]
