import { type Frame, rule } from './frame.js'

const DENIED = { reality: { factuality: 'ANNOUNCED', polarity: 'DENIES' }, needsDenial: true, actor: 'state' } as const
/** The letter's topic names the body: "no notice of Armenia's withdrawal from the CSTO". */
const TO_ANYONE = { ...DENIED, body: 'around', subject: ['body', 'state', 'person'] } as const

/** "had not received any official notice of its withdrawal": a denial that notice was given. It never ends a freeze. */
export const deniedNotice: Frame = {
  act: 'ANNOUNCED_WITHDRAWAL',
  accepts: ['ANNOUNCED'],
  isUtterance: true,
  rules: [
    rule('denied_notice.1', '<receive|get> any|an|a|no|official|formal|such ~2 NOTICE', {
      ...DENIED,
      body: 'subject',
      subject: ['body'],
    }),
    rule('denied_notice.2', "no ~2 NOTICE of STATE's ~2 LEAVING from ORG ~2 <receive|give|submit|send>", {
      ...DENIED,
      body: 'pattern',
      voice: 'passive',
      subject: [],
    }),
    rule('denied_notice.3', 'no ~2 NOTICE ~8 <receive>', { ...DENIED, voice: 'passive', body: 'around', subject: [] }),
    rule('denied_notice.4', '<receive|get> any|an|a|no|official|formal|such ~2 NOTICE', TO_ANYONE),
    rule('denied_notice.5', '<give|submit|send|file> ~3 notice|notification of|about ~2 LEAVING', {
      ...DENIED,
      body: 'around',
      subject: ['state'],
      actor: 'subject',
    }),
  ],
}
