import { type Frame, rule } from './frame.js'

const PLACE = { voice: 'noun', actor: 'state', subject: [] } as const

const COMING = { ...PLACE, reality: { factuality: 'PLANNED', polarity: 'ASSERTS' } } as const

/** The country in which the body met at the highest level. A planned summit counts as planned. */
export const hostedSummit: Frame = {
  act: 'HOSTED_SUMMIT',
  accepts: ['HAPPENED', 'ANNOUNCED', 'PLANNED'],
  byLeader: true,
  rules: [
    rule('hosted_summit.1', 'BODY ~1 SUMMIT in STATE', PLACE),
    rule('hosted_summit.2', 'SUMMIT of BODY ~1 in STATE', PLACE),
    rule('hosted_summit.3', 'BODY ~1 SUMMIT set|planned|scheduled|due ~2 for|in STATE', {
      ...PLACE,
      reality: { factuality: 'PLANNED', polarity: 'ASSERTS' },
    }),
    rule('hosted_summit.20', "ORG's STATE SUMMIT", PLACE),
    rule('hosted_summit.21', 'STATE SUMMIT of ORG', PLACE),
    rule('hosted_summit.22', '<play> host to ~3 BODY ~2 SUMMIT|leaders'),
    rule('hosted_summit.23', 'BODY leaders|heads|presidents ~3 met|gathered|convened|assembled ~2 in STATE', PLACE),
    rule(
      'hosted_summit.24',
      'leaders|heads|presidents of|from ~2 ORG ~3 met|gathered|convened|assembled ~2 in STATE',
      PLACE,
    ),
    rule('hosted_summit.25', 'BODY ~1 SUMMIT will|to ~1 take|be place|held in STATE', {
      ...PLACE,
      reality: { factuality: 'PLANNED', polarity: 'ASSERTS' },
    }),
    rule('hosted_summit.26', 'SUMMIT of ORG will|to ~1 take|be place|held in STATE', {
      ...PLACE,
      reality: { factuality: 'PLANNED', polarity: 'ASSERTS' },
    }),
    rule('hosted_summit.27', '<host> ~4 SUMMIT of ~2 ORG'),
    rule('hosted_summit.28', 'BODY ~1 SUMMIT , to be held|hosted ~1 in|by STATE', {
      ...PLACE,
      reality: { factuality: 'PLANNED', polarity: 'ASSERTS' },
    }),
    rule('hosted_summit.29', 'SUMMIT of ORG ~1 held|hosted|convened in|by STATE', PLACE),
    rule('hosted_summit.30', 'BODY ~1 SUMMIT taking place in STATE', PLACE),
    rule('hosted_summit.31', 'OWN ~2 SUMMIT in STATE', { ...PLACE, body: 'topic' }),
    rule('hosted_summit.32', 'at|during a|an|the|its|their ~3 SUMMIT in STATE', { ...PLACE, body: 'context' }),
    rule('hosted_summit.35', 'BODY ~3 leaders meeting|retreat|gathering ~5 in STATE', PLACE),
    rule('hosted_summit.36', 'end|close|start|conclusion|opening|margins|sidelines of a|the|its ~3 SUMMIT in STATE', {
      ...PLACE,
      body: 'context',
    }),
    rule('hosted_summit.37', 'the ~3 SUMMIT ,? held|hosted|convened ~1 in|by STATE', { ...PLACE, body: 'context' }),
    rule('hosted_summit.38', 'a|the SUMMIT in STATE ended|ends|ended|opened|opens|closed|began|begins|agreed|decided', {
      ...PLACE,
      body: 'context',
    }),
    rule('hosted_summit.39', 'at|during|after|since the|its|their STATE SUMMIT', {
      ...PLACE,
      body: 'context',
      seatOnly: true,
    }),
    rule('hosted_summit.43', 'SUMMIT is|are|will ~1 to|be ~1 held|hosted|convened in|by STATE', {
      ...COMING,
      body: 'context',
    }),
    rule('hosted_summit.44', 'SUMMIT will|to take place in STATE', { ...COMING, body: 'context' }),
    rule('hosted_summit.45', 'SUMMIT is|was due|scheduled|planned|set ~2 in|for STATE', { ...COMING, body: 'context' }),
    rule('hosted_summit.46', 'declaration|resolution|decision|decisions|communique|eve of|at|from the STATE SUMMIT', {
      ...PLACE,
      body: 'context',
      seatOnly: true,
    }),
    rule('hosted_summit.47', 'BODY leaders|heads meet ~2 in STATE', COMING),
    rule('hosted_summit.40', 'SUMMIT ,? which|that STATE ~2 host|hosts|hosted|hosting', { ...PLACE, body: 'context' }),
    rule('hosted_summit.41', 'BODY ~2 SUMMIT took|takes|taking place ~1 in STATE', PLACE),
    rule('hosted_summit.42', 'SUMMIT of ORG took|takes|taking place ~1 in STATE', PLACE),
    rule('hosted_summit.33', 'BODY ~2 SUMMIT ~1 held|hosted|convened ~1 in|by STATE', PLACE),
    rule('hosted_summit.34', 'at|during ~4 SUMMIT ~1 held|hosted|convened ~1 in|by STATE', {
      ...PLACE,
      body: 'context',
    }),
    rule('hosted_summit.4', '<host> ~4 BODY ~2 SUMMIT'),
    rule('hosted_summit.5', 'BODY ~1 SUMMIT was|is|were held|hosted|convened in|by STATE', PLACE),
    rule('hosted_summit.6', 'summit|meeting of BODY held|hosted|convened in|by STATE', PLACE),
    rule('hosted_summit.7', 'met|gathered|convened|meeting ~2 in STATE ,? for ~3 BODY ~1 SUMMIT', PLACE),
    rule('hosted_summit.8', 'met|gathered|convened|meeting ~2 in STATE ,? for a|an|the|their ~2 SUMMIT', {
      ...PLACE,
      body: 'sentence',
    }),
    rule('hosted_summit.9', 'BODY leaders|heads met|gathered|convened in STATE', PLACE),
  ],
}
