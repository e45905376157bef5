import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** The ways in which a status short of membership is granted, for one kind of it. */
const grants = (act: string, kind: string) => [
  rule(`${act}.1`, `<grant|give|award> STATE ~2 ${kind} status`, BY_BODY),
  rule(`${act}.2`, `<grant|give|award> ~2 ${kind} status in|at|with|of|within|by ORG`, PASSIVE),
  rule(`${act}.3`, `<receive|obtain|get|gain> ~2 ${kind} status in|at|with|of|within ORG`),
  rule(`${act}.4`, `<become> a|an|the? ~2 ${kind} in|at|of|to|with ORG`),
  rule(`${act}.5`, `<become> a|an|the? ~2 ${kind} member|state of|in ORG`),
]

/** Was granted observer status. */
export const observerGranted: Frame = {
  act: 'OBSERVER_GRANTED',
  accepts: UNTHREATENED,
  rules: grants('observer_granted', 'observer'),
}

/** Was granted partner or associate status. */
export const partnerGranted: Frame = {
  act: 'PARTNER_GRANTED',
  accepts: UNTHREATENED,
  rules: grants('partner_granted', 'partner|associate|partnership'),
}
