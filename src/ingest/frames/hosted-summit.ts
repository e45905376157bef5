import { type Frame, rule } from './frame.js'

const PLACE = { voice: 'noun', actor: 'state', subject: [] } as const

/** The country in which the body met at the highest level. A planned summit counts as planned. */
export const hostedSummit: Frame = {
  act: 'HOSTED_SUMMIT',
  accepts: ['HAPPENED', 'ANNOUNCED', 'PLANNED'],
  rules: [
    rule('hosted_summit.1', 'BODY ~1 SUMMIT in STATE', PLACE),
    rule('hosted_summit.2', 'SUMMIT of BODY ~1 in STATE', PLACE),
    rule('hosted_summit.3', 'BODY ~1 SUMMIT set|planned|scheduled|due ~2 for|in STATE', {
      ...PLACE,
      reality: { factuality: 'PLANNED', polarity: 'ASSERTS' },
    }),
    rule('hosted_summit.4', '<host> ~4 BODY ~2 SUMMIT'),
    rule('hosted_summit.5', 'BODY ~1 SUMMIT was|is|were held|hosted|convened in|by STATE', PLACE),
  ],
}
