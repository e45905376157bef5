import { type Frame, ON_TOPIC, rule, UNTHREATENED } from './frame.js'

const BID = {
  voice: 'noun',
  actor: 'state',
  subject: [],
  reality: { factuality: 'HAPPENED', polarity: 'ASSERTS' },
} as const

/** Applied for membership. */
export const applied: Frame = {
  act: 'APPLIED',
  accepts: UNTHREATENED,
  byLeader: true,
  // "It will not ask to be readmitted" is no word on the bid.
  adjust: (reality) => (reality.polarity === 'DENIES' && reality.factuality !== 'HAPPENED' ? null : reality),
  rules: [
    rule('applied.1', '<apply|request|ask> to join|enter|rejoin ORG'),
    rule('applied.27', '<apply> to ORG', { before: 'in on last this and but before after' }),
    rule('applied.13', '<apply|request|ask> to become ~3 MEMBER of ORG'),
    rule('applied.14', '<apply|request|ask> to return to ORG'),
    rule('applied.15', '<apply|request|ask> for ~1 readmission|accession|admission to ORG'),
    rule('applied.22', '<launch|renew|revive> OWN|a|the ~2 bid|application to join|enter|rejoin|for ~2 BODY'),
    rule('applied.23', '<reapply|re-apply> to join|for ~1 BODY'),
    rule('applied.24', '<apply|request|ask> to be ~1 admitted|accepted|readmitted|let|taken back? to|into|in ORG'),
    rule('applied.25', '<apply|request|ask> to be ~1 admitted|accepted|readmitted', ON_TOPIC),
    rule('applied.16', '<hand|put|send> in ~5 application|applications|request|bid ~2 to|for|in ~2 BODY'),
    rule('applied.17', "STATE's ~2 bid|application|request for ~2 membership in|of|to ORG", BID),
    rule('applied.18', "STATE's ~2 bid|application|request for ~2 membership", { ...BID, body: 'topic' }),
    rule('applied.19', 'request|application|bid by|from STATE to join|enter ORG', BID),
    rule('applied.20', 'application|request|bid ~4 for|by STATE to join|rejoin|enter ORG', BID),
    rule('applied.21', "STATE's ~2 application|bid|request to ORG", BID),
    rule('applied.2', '<apply|ask> for ~2 membership in|of|to ORG'),
    rule('applied.3', '<apply|ask> for ~1 BODY ~1 membership'),
    rule('applied.5', '<apply|ask> for BODY and the? BODY membership'),
    rule(
      'applied.4',
      '<submit|file|lodge|present|deposit|tender|formalize|formalise|deliver|hand> ~4 application|applications|request|requests|bid|bids ~3 to|for|in ~2 BODY',
    ),
    rule('applied.6', '<request> ~1 membership in|of ORG'),
    rule('applied.7', '<apply|ask> for ~2 membership', ON_TOPIC),
    rule('applied.8', '<apply|ask|request> to join|rejoin', ON_TOPIC),
    rule('applied.26', '<apply>', { ...ON_TOPIC, notBefore: 'for' }),
    rule('applied.9', '<submit|file|lodge> OWN|a|an ~2 application', ON_TOPIC),
    rule('applied.10', "STATE's application for ~2 membership of|in ORG", BID),
    rule('applied.11', "STATE's application to join ORG", BID),
    rule('applied.12', 'membership bid|application by|from ~3 STATE', { ...BID, body: 'topic' }),
  ],
}
