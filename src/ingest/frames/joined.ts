import { BY_BODY, type Frame, PASSIVE, rule, UNTHREATENED } from './frame.js'

/** "joined NATO in condemning", "joined NATO for talks" is company, not membership. */
const COMPANY = 'in for at to with on'

/** Became a member: joined, acceded, was admitted. */
export const joined: Frame = {
  act: 'JOINED',
  accepts: UNTHREATENED,
  rules: [
    rule('joined.1', '<join> ORG', { notBefore: COMPANY }),
    rule('joined.2', '<accede> to ORG'),
    rule('joined.3', '<become> a|an|the|its? ~3 member|members of ORG', { notBefore: 'to' }),
    rule('joined.9', '<become> a|an|the ~2 BODY member|members', { notBefore: 'to' }),
    rule('joined.4', '<admit|accept> STATE as ~3 member|members', BY_BODY),
    rule('joined.5', '<admit|accept> to|into|in ORG', PASSIVE),
    rule('joined.6', '<admit|accept> as ~3 member|members of ORG', PASSIVE),
    rule('joined.7', '<admit> STATE into|to ORG', { ...BY_BODY, body: 'pattern' }),
    rule('joined.8', "STATE's accession|admission|entry to|into ORG <take|come> effect|force|into", {
      voice: 'noun',
      actor: 'state',
    }),
  ],
}
