import { type Frame, rule } from './frame.js'

const DONE = { reality: { factuality: 'HAPPENED', polarity: 'ASSERTS' } } as const

/** Refused to attend, sign or fund. Staying away without a word is no refusal. */
export const refused: Frame = {
  act: 'REFUSED',
  accepts: ['HAPPENED'],
  byLeader: true,
  rules: [
    rule(
      'refused.1',
      '<refuse|decline> to attend|sign|fund|finance|host|send|join|endorse|participate|take|contribute|pay|support|back|adopt|approve ~6 BODY',
      DONE,
    ),
    rule('refused.2', '<boycott|skip> ~4 BODY'),
  ],
}
