import { type Rule, rule } from './frame.js'

const CLASS = 'country|countries|nation|nations|state|states|republic|member|members'

/** The ways in which a founding or accession treaty is signed or ratified. Another country's accession does not match. */
export const instrumentRules = (act: string, verb: string): readonly Rule[] => [
  rule(`${act}.1`, `<${verb}> ~2 BODY ~2 TREATY`),
  rule(`${act}.2`, `<${verb}> ~4 FOUNDING_PAPER of ORG`),
  rule(`${act}.9`, `<${verb}> ~3 BODY ~1 FOUNDING_PAPER`),
  rule(`${act}.10`, `<${verb}> the|its|a ~2 charter|memorandum|protocol of? obligations|accession?`, { body: 'topic' }),
  rule(`${act}.3`, `<${verb}> ~2 accession TREATY ~1 with|to|of ORG`),
  rule(`${act}.4`, `<${verb}> ~5 PAPER ~3 creating|establishing|founding|forming ORG`),
  rule(`${act}.5`, `<${verb}> ~2 ORG's ~2 TREATY`),
  rule(`${act}.7`, `<${verb}> ~3 associate-membership|membership|accession|association|adhesion PAPER`, {
    body: 'topic',
  }),
  rule(
    `${act}.21`,
    `<${verb}> ~3 founding|constituent|accession|adhesion document|documents|text|papers of|to|with ORG`,
  ),
  rule(`${act}.22`, `<${verb}> it`, { body: 'topic', isPaper: true, before: 'in on last this and but as after until' }),
  rule(`${act}.23`, `<${verb}> ~3 DECREE that|which ratifies|ratified|ratifying ~6 OWN ~1 ENTRY to|into ORG`),
  rule(`${act}.12`, `<${verb}> ORG`, { isPaper: true }),
  rule(`${act}.15`, `<become|be> ~5 ${CLASS} to ${verb} ORG`, { isPaper: true }),
  rule(`${act}.17`, `ORG ,? which|that STATE ~3 <${verb}>`, { actor: 'state', isPaper: true }),
  rule(
    `${act}.16`,
    `<${verb}> ~4 PAPER that|which|to|on|for ~1 prolong|prolongs|prolonging|extend|extends|extending|renew|renews|renewing ORG`,
  ),
  rule(`${act}.13`, `<${verb}> and|but|, ~4 sign|signed|ratify|ratified ~2 BODY ~1 FOUNDING_PAPER`),
  rule(`${act}.14`, `<${verb}> and|but|, ~4 sign|signed|ratify|ratified ORG`, { isPaper: true }),
  rule(`${act}.11`, `<${verb}> ~6 PAPER on|of|for ~2 creation|establishment|founding|formation of ORG`),
]
