import { type Rule, rule } from './frame.js'

/** The ways in which a founding or accession treaty is signed or ratified. Another country's accession does not match. */
export const instrumentRules = (act: string, verb: string): readonly Rule[] => [
  rule(`${act}.1`, `<${verb}> ~2 BODY ~2 TREATY`),
  rule(`${act}.2`, `<${verb}> ~1 TREATY of ORG`),
  rule(`${act}.3`, `<${verb}> ~2 accession TREATY ~1 with|to|of ORG`),
]
