import { BY_BODY, DEED, type Frame, PASSIVE, rule, TO_IT } from './frame.js'

const THREAT = { reality: { factuality: 'THREATENED', polarity: 'ASSERTS' } } as const

/** What a country that may no longer take part is kept from. */
const ORGANS = 'bodies|organs|institutions|meetings|activities|councils|sessions|structures'
const AFTER_IT = 'from over after following for because until pending in on last this as and when amid'

/** Was suspended by the organization: still a member in law. A body's decision to suspend suspends. */
export const wasSuspended: Frame = {
  act: 'WAS_SUSPENDED',
  accepts: ['HAPPENED', 'ANNOUNCED', 'PLANNED', 'HYPOTHETICAL', 'THREATENED'],
  decides: true,
  lasts: true,
  rules: [
    rule('was_suspended.1', '<suspend> indefinitely|temporarily|provisionally? from ORG', PASSIVE),
    rule('was_suspended.8', '<suspend> indefinitely|temporarily? from the? MEMBERSHIP|councils in|of ORG', PASSIVE),
    rule(
      'was_suspended.7',
      '<suspend> from ~2 BODY ~1 bodies|organs|institutions|activities|councils|work|meetings|sessions',
      PASSIVE,
    ),
    rule('was_suspended.18', '<suspend> STATE from ORG', { actor: 'state', subject: [] }),
    rule('was_suspended.2', '<suspend> STATE', {
      ...BY_BODY,
      before:
        'from over after following for because until pending in at during twice citing as and when amid with if indefinitely',
    }),
    rule('was_suspended.27', "<suspend> STATE's ~1 MEMBERSHIP in|of|from|to ORG", { actor: 'state', subject: [] }),
    rule('was_suspended.28', '<suspend> ~4 MEMBER ,|-|–|—|:|( ~1 STATE', BY_BODY),
    rule('was_suspended.29', 'STATE , whose ~1 MEMBERSHIP ~2 <suspend>', {
      ...PASSIVE,
      actor: 'state',
      subject: [],
      lastOnly: true,
      body: 'topic',
    }),
    rule('was_suspended.3', "<suspend> STATE's MEMBERSHIP", { ...BY_BODY, notBefore: 'in of from to' }),
    rule('was_suspended.9', "<suspend> STATE's BODY MEMBERSHIP", { ...BY_BODY, body: 'pattern', subject: [] }),
    rule('was_suspended.32', '<threaten> with ~1 suspension|expulsion from ORG', { ...PASSIVE, ...THREAT }),
    rule('was_suspended.33', '<threaten> STATE with ~1 suspension|expulsion', { ...BY_BODY, ...THREAT }),
    rule('was_suspended.34', '<threaten> with ~1 suspension|expulsion', {
      ...PASSIVE,
      ...THREAT,
      body: 'topic',
      notBefore: 'from',
    }),
    rule('was_suspended.4', '<suspend> by ORG', PASSIVE),
    rule('was_suspended.5', '<suspend>', {
      ...PASSIVE,
      body: 'context',
      before: 'after following over in until unless for pending on because',
    }),
    rule('was_suspended.6', '<suspend> the? MEMBERSHIP of STATE', BY_BODY),
    rule('was_suspended.10', "STATE's MEMBERSHIP in|of|from ORG ~3 <suspend|freeze>", {
      ...PASSIVE,
      actor: 'state',
      subject: [],
    }),
    rule('was_suspended.11', "STATE's MEMBERSHIP ~3 <suspend> by ORG", { ...PASSIVE, actor: 'state', subject: [] }),
    rule('was_suspended.12', "STATE's BODY MEMBERSHIP ~3 <suspend>", { ...PASSIVE, actor: 'state', subject: [] }),
    rule('was_suspended.13', 'MEMBERSHIP of STATE in ORG ~3 <suspend>', { ...PASSIVE, actor: 'state', subject: [] }),
    rule('was_suspended.14', "STATE's MEMBERSHIP ~3 <suspend>", {
      ...PASSIVE,
      actor: 'state',
      subject: [],
      body: 'topic',
    }),
    rule('was_suspended.19', '<have> OWN ~1 MEMBERSHIP in|of|from ORG ~3 suspended|frozen'),
    rule('was_suspended.20', '<have> OWN ~1 BODY MEMBERSHIP ~3 suspended|frozen'),
    rule('was_suspended.21', '<have> OWN ~1 MEMBERSHIP ~3 suspended|frozen by ORG'),
    rule('was_suspended.22', '<have> OWN ~1 MEMBERSHIP ~3 suspended', { body: 'topic' }),
    rule('was_suspended.23', '<suspend> STATE from ~2 MEMBERSHIP|councils|organs of ORG', {
      actor: 'state',
      subject: [],
    }),
    rule('was_suspended.24', "suspension of STATE's ~1 MEMBERSHIP in|of|from ORG", DEED),
    rule('was_suspended.25', 'OWN suspension from ORG', DEED),
    rule('was_suspended.26', '<suspend> from ~1 BODY MEMBERSHIP', PASSIVE),
    rule('was_suspended.30', '<suspend> from ~2 OWN ~1 activities|bodies|organs|institutions|meetings|ranks', {
      ...PASSIVE,
      body: 'context',
    }),
    rule('was_suspended.31', "<announce|confirm> STATE's suspension", {
      ...BY_BODY,
      reality: { factuality: 'HAPPENED', polarity: 'ASSERTS' },
    }),
    rule('was_suspended.35', 'STATE ,? which|whom it|they ~1 <suspend>', {
      actor: 'state',
      subject: [],
      body: 'sentence',
      before: AFTER_IT,
    }),
    rule('was_suspended.36', 'STATE ,? which|whom ORG ~1 <suspend>', {
      actor: 'state',
      subject: [],
      before: AFTER_IT,
    }),
    rule('was_suspended.37', '<suspend> it', { ...TO_IT, before: AFTER_IT }),
    rule('was_suspended.38', `<bar|exclude|ban> STATE from ~4 ${ORGANS}`, { ...BY_BODY, before: AFTER_IT }),
    rule('was_suspended.41', `<suspend> STATE's ~1 MEMBERSHIP in|from ~3 ${ORGANS}`, BY_BODY),
    rule('was_suspended.42', '<bar|exclude> it', { ...TO_IT, before: 'in on last this after over as' }),
    rule('was_suspended.45', `<bar|exclude|ban> by ORG from ~3 ${ORGANS}`, PASSIVE),
    rule('was_suspended.43', 'ORG ,? from which it|they ~2 <suspend>', PASSIVE),
    rule('was_suspended.44', 'ORG ,? from which STATE ~2 <suspend>', { ...PASSIVE, actor: 'state', subject: [] }),
    rule('was_suspended.39', `<bar|exclude|ban> it from ~4 ${ORGANS}`, TO_IT),
    rule('was_suspended.40', `<bar|exclude|ban> from ~2 BODY ~3 ${ORGANS}`, PASSIVE),
    rule('was_suspended.15', "STATE's ~1 suspension from ORG", DEED),
    rule('was_suspended.16', 'suspension of STATE from ORG', DEED),
  ],
}
