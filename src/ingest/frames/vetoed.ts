import { type Frame, rule, UNTHREATENED } from './frame.js'

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
    rule('vetoed.2', '<block> ~4 decision|declaration|statement|resolution|consensus|communique ~5 BODY'),
  ],
}
