import { type Frame, rule } from './frame.js'

const BODY_FOUNDED = { actor: 'body', body: 'subject', subject: ['body'] } as const

/** The organization was founded; with a list that claims to be complete, by those listed and nobody else. */
export const founded: Frame = {
  act: 'FOUNDED',
  accepts: ['HAPPENED'],
  rules: [
    rule('founded.1', '<come> into being|existence', BODY_FOUNDED),
    rule('founded.2', '<found|establish|create|form>', {
      ...BODY_FOUNDED,
      voice: 'passive',
      before: 'by with comprising when',
    }),
    rule('founded.3', '<found|establish|create|form|launch> ORG'),
    rule('founded.4', '<found|establish|create|form|launch> a|an|the ~4 , the? BODY'),
  ],
}
