import { type Frame, rule } from './frame.js'

const DENIED = { reality: { factuality: 'ANNOUNCED', polarity: 'DENIES' }, needsDenial: true, actor: 'state' } as const

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
    rule('denied_notice.2', 'no ~2 NOTICE ~8 <receive>', { ...DENIED, voice: 'passive', body: 'context', subject: [] }),
  ],
}
