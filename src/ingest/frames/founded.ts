import { type Frame, rule } from './frame.js'

const BODY_FOUNDED = { actor: 'body', body: 'subject', subject: ['body'] } as const

/** "Founded in 1960 by Iran and Iraq, OPEC": a participle before the body. */
const FRONTED = {
  voice: 'noun',
  actor: 'state',
  subject: [],
  reality: { factuality: 'HAPPENED', polarity: 'ASSERTS' },
} as const

/** The organization was founded; with a list that claims to be complete, by those listed and nobody else. */
export const founded: Frame = {
  act: 'FOUNDED',
  accepts: ['HAPPENED'],
  rules: [
    rule('founded.1', '<come> into being|existence', BODY_FOUNDED),
    rule('founded.2', '<found|establish|create|form>', {
      ...BODY_FOUNDED,
      voice: 'passive',
      before: 'by with comprising when as',
    }),
    rule('founded.10', '<set> up', { ...BODY_FOUNDED, voice: 'passive', before: 'by with comprising when as in' }),
    rule('founded.3', '<found|establish|create|form|launch> ORG'),
    rule('founded.5', 'founded|established|created|formed|launched ~4 by STATE , ~3 BODY', FRONTED),
    rule('founded.4', '<found|establish|create|form|launch> a|an|the ~4 , the? BODY'),
  ],
}
