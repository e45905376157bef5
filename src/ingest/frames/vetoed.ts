import { type Frame, rule, UNTHREATENED } from './frame.js'

/** Vetoed a decision of the organization, or chose not to. */
export const vetoed: Frame = {
  act: 'VETOED',
  accepts: UNTHREATENED,
  byLeader: true,
  rules: [
    rule('vetoed.1', '<veto> ~12 BODY'),
    rule('vetoed.2', '<block> ~4 decision|declaration|statement|resolution|consensus|communique ~5 BODY'),
  ],
}
