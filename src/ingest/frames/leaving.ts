import { type Rule, rule } from './frame.js'

/** What may follow "left NATO" when leaving is meant: "left NATO in disarray" and "left NATO open to attack" are not. */
const AFTER_LEAVING =
  'and but after before because when while following over amid again altogether entirely completely as by since citing due this last'

/**
 * The words of leaving, shared by three acts: withdrew (it happened), announced_withdrawal (it was announced) and
 * threatened_to_leave. How real the clause is decides which.
 */
export const leavingRules = (act: string): readonly Rule[] => [
  rule(`${act}.1`, '<withdraw|secede|depart|exit> formally|officially|entirely|completely? from ORG'),
  rule(`${act}.2`, '<leave|quit|exit|abandon> ORG', { before: AFTER_LEAVING }),
  rule(`${act}.3`, '<pull> out of ORG'),
  rule(`${act}.4`, '<withdraw|end|terminate|renounce> OWN MEMBERSHIP in|of|from ORG'),
  rule(`${act}.5`, '<cease> to be a member of ORG'),
  rule(`${act}.6`, '<withdraw|pull> STATE from|out of? ORG', { actor: 'state', subject: ['person', 'state'] }),
]

/** "Georgia's withdrawal from the CIS took effect". */
export const leavingTookEffect: readonly Rule[] = [
  rule('withdrew.7', "STATE's formal|official? LEAVING from ORG <take|come> into? effect|force", {
    actor: 'state',
    subject: ['state', 'body', 'person'],
  }),
  rule('withdrew.9', "STATE's formal|official? LEAVING <take|come> into? effect|force", {
    actor: 'state',
    body: 'sentence',
    subject: ['state', 'body', 'person'],
  }),
  rule('withdrew.8', "STATE's formal|official? LEAVING from ORG <become> effective|final|official", {
    actor: 'state',
    subject: ['state', 'body', 'person'],
  }),
]
