import { BY_BODY, PASSIVE, type Rule, rule } from './frame.js'

/** The ways in which a status short of membership is granted, for one kind of it. */
export const grantRules = (act: string, kind: string): readonly Rule[] => [
  rule(`${act}.1`, `<grant|give|award> STATE ~2 ${kind} status`, BY_BODY),
  rule(`${act}.6`, `<grant|give|award> ~1 ${kind} status to STATE`, BY_BODY),
  rule(`${act}.7`, `<join> ORG as ~2 ${kind}`),
  rule(`${act}.2`, `<grant|give|award> ~2 ${kind} status in|at|with|of|within|by ORG`, PASSIVE),
  rule(`${act}.3`, `<receive|obtain|get|gain> ~2 ${kind} status in|at|with|of|within ORG`),
  rule(`${act}.4`, `<become> a|an|the? ~2 ${kind} in|at|of|to|with ORG`),
  rule(
    `${act}.8`,
    `<become> a|an|the? ~1 BODY ~2 ${kind} ~1 state|states|country|countries|member|members|nation|nations?`,
  ),
  rule(`${act}.9`, `<accept|admit|name|recognise|recognize|designate> as ~3 ${kind} ~1 of|in|to ORG`, PASSIVE),
  rule(`${act}.5`, `<become> a|an|the? ~2 ${kind} member|state of|in ORG`),
]
