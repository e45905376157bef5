import { type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** Vetoed a decision of the organization, or chose not to. */
export const vetoed: Frame = {
  act: 'VETOED',
  accepts: UNTHREATENED,
  byLeader: true,
  rules: [
    rule('vetoed.1', '<veto> ~12 BODY'),
    rule(
      'vetoed.3',
      "<veto|block> STATE's ~2 accession|entry|invitation|membership|bid|admission|application ~1 to|into|of|in|for ~2 BODY",
    ),
    rule('vetoed.4', "<veto|block> STATE's ~1 BODY membership|bid|accession|application"),
    rule('vetoed.5', '<veto> ~3 accession|admission|entry|membership of STATE to|in|into ORG'),
    rule('vetoed.6', '<veto|block> STATE from joining|entering ORG'),
    rule('vetoed.7', "<veto> STATE's ~1 entry|accession|invitation|membership|bid|admission", { body: 'topic' }),
    rule('vetoed.8', '<veto|block> by ~1 STATE', { ...PASSIVE, actor: 'state', body: 'sentence', subject: [] }),
    rule('vetoed.9', '<veto> OWN|the ~2 accession|entry|membership|bid|admission|application', {
      body: 'topic',
      notBefore: 'of to into',
    }),
    rule('vetoed.10', 'BODY ~1 accession|entry|membership|bid|admission|application ~2 vetoed|blocked by STATE', {
      voice: 'noun',
      actor: 'state',
      subject: [],
      reality: { factuality: 'HAPPENED', polarity: 'ASSERTS' },
    }),
    rule('vetoed.11', '<bar|block> ~2 way|path|road|door to|into ORG'),
    rule('vetoed.2', '<block> ~4 decision|declaration|statement|resolution|consensus|communique ~5 BODY'),
  ],
}
