import { DEED, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

const BODY_ENDED = { actor: 'body', body: 'subject', subject: ['body'] } as const

/** The organization was dissolved. */
export const dissolved: Frame = {
  act: 'DISSOLVED',
  accepts: UNTHREATENED,
  rules: [
    rule('dissolved.1', '<dissolve|disband>', { ...PASSIVE, ...BODY_ENDED, before: 'by after when following' }),
    rule('dissolved.3', 'dissolution|disbanding|disbandment of ORG', { ...DEED, actor: 'body' }),
    rule('dissolved.4', '<dissolve|disband> ORG', { actor: 'body', subject: ['state', 'body', 'person'] }),
    rule('dissolved.2', '<cease> to exist', BODY_ENDED),
  ],
}
